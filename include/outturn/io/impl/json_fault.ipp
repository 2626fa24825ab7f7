// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/core/detail/utf8.hpp>
#include <outturn/form/errors.hpp>
#include <outturn/io/detail/json_fault.hpp>
#include <outturn/io/detail/json_text.hpp>
#include <outturn/io/detail/text_places.hpp>
#include <outturn/numeric/errors.hpp>
#include <outturn/numeric/text.hpp>

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <utility>

namespace outturn::inline OUTTURN_ABI::detail {

OUTTURN_DECL error json_error(error_code code,
                              std::string_view text,
                              span_of_text where,
                              std::string const& file,
                              std::string key) {
    std::size_t const at = where.begin;
    auto const begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    auto const shown = text.substr(begin, std::min(text.find('\n', at), text.size()) - begin);
    return make_error({code, {at - begin, std::min(where.end - begin, shown.size())}},
                      shown,
                      {file, std::move(key), position_counter{text, 1}.at(at)});
}

OUTTURN_DECL std::optional<error> json_fault(rapidjson::ParseErrorCode why,
                                             std::size_t at,
                                             std::string_view text,
                                             std::string const& file) {
    // To the parser a NUL byte is the end of the text.
    bool const whole = why == rapidjson::kParseErrorNone && at == text.size();
    at = std::min(at, text.size());
    if (auto const half = unpaired_surrogate(text); half && (whole || half->begin <= at))
        return json_error(errc::unpaired_surrogate, text, *half, file);
    if (whole) return std::nullopt;
    if (why == rapidjson::kParseErrorNumberTooBig)
        return json_error(errc::too_large, text, {at, json_number_end(text, at)}, file);
    auto const length = std::max<std::size_t>(1, decode_utf8(text, at).length);
    return json_error(errc::invalid_json, text, {at, at + length}, file);
}

OUTTURN_DECL result<ratio> fraction_in(std::string_view text) {
    auto const fails = [&](error_code code) { return make_error({code, {0, text.size()}}, text); };
    auto const slash = text.find('/');
    auto const dividend = parse_decimal(text.substr(0, slash));
    auto const divisor = slash == std::string_view::npos ? result<decimal>{decimal{1}}
                                                         : parse_decimal(text.substr(slash + 1));
    if (!dividend || !divisor || divisor->is_zero()) return fails(errc::expected_number);
    OUTTURN_TRY { return *dividend / *divisor; }
    OUTTURN_CATCH(std::overflow_error const&) { return fails(errc::too_large); }
}

}  // namespace outturn::inline OUTTURN_ABI::detail
