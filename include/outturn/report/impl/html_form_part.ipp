// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/form/cells.hpp>
#include <outturn/report/detail/html_form_part.hpp>
#include <outturn/report/detail/html_marks.hpp>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL void html_form_part::write_anchor(std::string_view part) const {
    html_.tag("form-").number(number_).tag("-").text(part);
}

OUTTURN_DECL void html_form_part::open_id(std::string_view part) const {
    html_.tag(" id=\"");
    write_anchor(part);
    html_.tag("\"");
}

OUTTURN_DECL std::string html_form_part::row_of(figure where) {
    auto const row = form_row::of(where);
    bool const in_list = !entry_of(where.part).list.empty();
    return std::string{row.part} + (in_list ? '-' + std::to_string(row.index) : std::string{});
}

OUTTURN_DECL void html_form_part::link_findings(form_row row,
                                                std::function<bool(figure)> const& belongs) const {
    by_figure_.for_each_finding(row, [&](std::size_t i) {
        auto const& found = report_.findings[i];
        if (!belongs(found.where)) return;
        html_.tag(" <a class=\"to-finding\" href=\"#");
        write_anchor("finding-");
        html_.number(i + 1).tag("\" title=\"").text(found.id).tag("\">");
        html_.text(mark_of(found.level).sign);
        if (found.number != 0)
            html_.number(found.number);
        else
            html_.text(found.id);
        html_.tag("</a>");
    });
}

OUTTURN_DECL void html_form_part::heading(std::string_view part, bilingual const& words) const {
    html_.tag("<h3");
    open_id(part);
    html_.tag(">").say(words).tag("</h3>\n");
}

OUTTURN_DECL void html_form_part::head_cell(bilingual const& words, markup kind) const {
    html_.tag("<th scope=\"col\" class=\"").tag(kind).tag("\">").say(words).tag("</th>");
}

OUTTURN_DECL void html_form_part::open_cell(bilingual const& label, markup kind) const {
    html_.tag("<td class=\"").tag(kind).tag("\" data-label=\"").say(label).tag("\"");
}

OUTTURN_DECL void html_form_part::text_cell(bilingual const& label,
                                            std::string_view text,
                                            markup kind) const {
    open_cell(label, kind);
    html_.tag(">").quoted(text).tag("</td>");
}

OUTTURN_DECL void html_form_part::figure_cell(bilingual const& label,
                                              std::string_view text,
                                              int places,
                                              markup kind) const {
    html_.tag("<td class=\"n ").tag(either(text.empty(), "blank", kind));
    html_.tag("\" data-label=\"").say(label).tag("\"");
    auto const own = places_of(text);
    if (own >= 0 && own < places) {
        std::string padding{own == 0 ? "." : ""};
        padding.append(static_cast<std::size_t>(places - own), '0');
        html_.tag(" data-pad=\"").text(padding).tag("\"");
    }
    html_.tag(">").text(text).tag("</td>");
}

OUTTURN_DECL int places_of(std::string_view text) {
    auto const point = text.find('.');
    if (text.empty() || text.find_first_not_of("0123456789.,-") != std::string_view::npos)
        return -1;
    return point == std::string_view::npos ? 0 : static_cast<int>(text.size() - point - 1);
}

}  // namespace outturn::inline OUTTURN_ABI::detail
