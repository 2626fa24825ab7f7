// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Everything in report/ but what needs RapidJSON, as <outturn/report/json.hpp>, and must be asked for.

#include <outturn/report/colouring.hpp>
#include <outturn/report/errors.hpp>
#include <outturn/report/findings_text.hpp>
#include <outturn/report/html.hpp>
#include <outturn/report/inference_text.hpp>
#include <outturn/report/markdown.hpp>
#include <outturn/report/output_file.hpp>
#include <outturn/report/summary.hpp>
#include <outturn/report/text.hpp>
#include <outturn/report/text_output.hpp>
