// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// All bodies of the library, to compile it once. Define OUTTURN_COMPILED for the whole program, and
// include this header in one source of it:
//
//     #define OUTTURN_WITH_JSON
//     #include <outturn/src.hpp>
//
// OUTTURN_WITH_JSON also compiles what needs RapidJSON, OUTTURN_WITH_CSV what needs iconv (with
// OUTTURN_NO_ICONV, it reads UTF-8 only), OUTTURN_WITH_XLSX what needs libzip, Expat and libxlsxwriter.
// The CMake target outturn::compiled does all this.

#ifndef OUTTURN_COMPILED
#error "<outturn/src.hpp> compiles the library once: define OUTTURN_COMPILED for the whole program"
#endif

#include <outturn/audit/impl/across_forms.ipp>
#include <outturn/audit/impl/audit.ipp>
#include <outturn/audit/impl/check.ipp>
#include <outturn/audit/impl/data.ipp>
#include <outturn/audit/impl/design.ipp>
#include <outturn/audit/impl/figure_explaining.ipp>
#include <outturn/audit/impl/figure_text.ipp>
#include <outturn/audit/impl/finding.ipp>
#include <outturn/audit/impl/last_places.ipp>
#include <outturn/audit/impl/logic.ipp>
#include <outturn/audit/impl/message.ipp>
#include <outturn/audit/impl/narrative.ipp>
#include <outturn/audit/impl/not_checked.ipp>
#include <outturn/audit/impl/printed_figures.ipp>
#include <outturn/audit/impl/reasons.ipp>
#include <outturn/audit/impl/recomputation.ipp>
#include <outturn/audit/impl/sums.ipp>
#include <outturn/audit/impl/verdict_findings.ipp>
#include <outturn/audit/impl/verdicts.ipp>
#include <outturn/audit/impl/weights.ipp>
#include <outturn/config.hpp>
#include <outturn/core/impl/error.ipp>
#include <outturn/core/impl/folded.ipp>
#include <outturn/core/impl/place.ipp>
#include <outturn/core/impl/quote.ipp>
#include <outturn/core/impl/unicode.ipp>
#include <outturn/expression/impl/attainment.ipp>
#include <outturn/expression/impl/calendar.ipp>
#include <outturn/expression/impl/cell.ipp>
#include <outturn/expression/impl/judgement.ipp>
#include <outturn/expression/impl/printing.ipp>
#include <outturn/expression/impl/quantity.ipp>
#include <outturn/expression/impl/text.ipp>
#include <outturn/expression/impl/unit.ipp>
#include <outturn/expression/impl/unit_maker.ipp>
#include <outturn/expression/impl/vocabulary.ipp>
#include <outturn/expression/impl/vocabulary_contents.ipp>
#include <outturn/form/impl/cells.ipp>
#include <outturn/form/impl/form.ipp>
#include <outturn/form/impl/reading.ipp>
#include <outturn/form/impl/shown_text.ipp>
#include <outturn/inference/impl/case.ipp>
#include <outturn/inference/impl/conclusion.ipp>
#include <outturn/inference/impl/evidence.ipp>
#include <outturn/inference/impl/figure_printer.ipp>
#include <outturn/inference/impl/inference.ipp>
#include <outturn/inference/impl/inferred_policy.ipp>
#include <outturn/inference/impl/possible_sums.ipp>
#include <outturn/inference/impl/role_search.ipp>
#include <outturn/inference/impl/space.ipp>
#include <outturn/inference/impl/split.ipp>
#include <outturn/inference/impl/split_examples.ipp>
#include <outturn/io/impl/building_form.ipp>
#include <outturn/io/impl/file.ipp>
#include <outturn/io/impl/format_section.ipp>
#include <outturn/io/impl/funds_block.ipp>
#include <outturn/io/impl/head_texts.ipp>
#include <outturn/io/impl/indicators_block.ipp>
#include <outturn/io/impl/json_text.ipp>
#include <outturn/io/impl/labelled_cell.ipp>
#include <outturn/io/impl/labels.ipp>
#include <outturn/io/impl/number_format.ipp>
#include <outturn/io/impl/sheet.ipp>
#include <outturn/io/impl/sheet_reader.ipp>
#include <outturn/io/impl/shown_number.ipp>
#include <outturn/io/impl/table_head.ipp>
#include <outturn/io/impl/text_places.ipp>
#include <outturn/io/impl/usual_json.ipp>
#include <outturn/io/impl/workbook_text.ipp>
#include <outturn/report/impl/findings_text.ipp>
#include <outturn/report/impl/form_recomputation.ipp>
#include <outturn/report/impl/formula_number.ipp>
#include <outturn/report/impl/formula_terms.ipp>
#include <outturn/report/impl/html.ipp>
#include <outturn/report/impl/html_findings.ipp>
#include <outturn/report/impl/html_form.ipp>
#include <outturn/report/impl/html_form_part.ipp>
#include <outturn/report/impl/html_marks.ipp>
#include <outturn/report/impl/html_plots.ipp>
#include <outturn/report/impl/html_sheet.ipp>
#include <outturn/report/impl/html_writer.ipp>
#include <outturn/report/impl/inference_text.ipp>
#include <outturn/report/impl/lost_points.ipp>
#include <outturn/report/impl/markdown.ipp>
#include <outturn/report/impl/number_cell.ipp>
#include <outturn/report/impl/output_file.ipp>
#include <outturn/report/impl/paint.ipp>
#include <outturn/report/impl/plot.ipp>
#include <outturn/report/impl/recomputation_sheet.ipp>
#include <outturn/report/impl/recomputed_execution.ipp>
#include <outturn/report/impl/recomputed_indicators.ipp>
#include <outturn/report/impl/recomputed_total.ipp>
#include <outturn/report/impl/report_index.ipp>
#include <outturn/report/impl/residuals.ipp>
#include <outturn/report/impl/role_figure.ipp>
#include <outturn/report/impl/scratch_file.ipp>
#include <outturn/report/impl/sheet_name.ipp>
#include <outturn/report/impl/summary.ipp>
#include <outturn/report/impl/text.ipp>
#include <outturn/report/impl/text_table.ipp>
#include <outturn/report/impl/uri.ipp>
#include <outturn/report/impl/verdict_text.ipp>
#include <outturn/report/impl/waterfall.ipp>
#include <outturn/scoring/impl/band_table.ipp>
#include <outturn/scoring/impl/computed.ipp>
#include <outturn/scoring/impl/curve.ipp>
#include <outturn/scoring/impl/derivation.ipp>
#include <outturn/scoring/impl/describe.ipp>
#include <outturn/scoring/impl/explain.ipp>
#include <outturn/scoring/impl/figure_by_cell.ipp>
#include <outturn/scoring/impl/formula_values.ipp>
#include <outturn/scoring/impl/formulas.ipp>
#include <outturn/scoring/impl/graded.ipp>
#include <outturn/scoring/impl/inverse_ratio.ipp>
#include <outturn/scoring/impl/neighbourhood.ipp>
#include <outturn/scoring/impl/number_words.ipp>
#include <outturn/scoring/impl/observed_rules.ipp>
#include <outturn/scoring/impl/policy.ipp>
#include <outturn/scoring/impl/policy_faults.ipp>
#include <outturn/scoring/impl/score.ipp>
#include <outturn/scoring/impl/scored_form.ipp>
#include <outturn/scoring/impl/scored_funds.ipp>
#include <outturn/scoring/impl/step_deduction.ipp>
#include <outturn/scoring/impl/trace_walker.ipp>
#include <outturn/scoring/impl/traced.ipp>
#include <outturn/scoring/impl/two_anchors.ipp>
#include <outturn/scoring/impl/what_if.ipp>
#include <outturn/scoring/impl/yes_or_no.ipp>

#ifdef OUTTURN_WITH_CSV
#include <outturn/io/impl/csv.ipp>
#include <outturn/io/impl/encoding.ipp>
#endif

#ifdef OUTTURN_WITH_JSON
#include <outturn/io/impl/json.ipp>
#include <outturn/io/impl/json_fault.ipp>
#include <outturn/io/impl/json_node.ipp>
#include <outturn/io/impl/vocabulary_json.ipp>
#include <outturn/report/impl/findings_json.ipp>
#include <outturn/report/impl/inference_json.ipp>
#include <outturn/report/impl/json.ipp>
#include <outturn/report/impl/sarif.ipp>
#include <outturn/report/impl/scored_json.ipp>
#include <outturn/report/impl/target_json.ipp>
#include <outturn/scoring/impl/policy_json.ipp>
#include <outturn/stream/impl/line_scorer.ipp>
#endif

#ifdef OUTTURN_WITH_XLSX
#include <outturn/io/impl/workbook_archive.ipp>
#include <outturn/io/impl/workbook_part.ipp>
#include <outturn/io/impl/worksheet.ipp>
#include <outturn/io/impl/xlsx.ipp>
#include <outturn/report/impl/workbook_file.ipp>
#include <outturn/report/impl/xlsx.ipp>
#endif
