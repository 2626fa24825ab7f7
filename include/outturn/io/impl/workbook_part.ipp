// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <outturn/io/detail/workbook_part.hpp>
#include <outturn/io/errors.hpp>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <expat.h>
#include <memory>
#include <new>
#include <type_traits>

namespace outturn::inline OUTTURN_ABI::detail {

/// Runs Expat over a part.
class part_parser {
public:
    part_parser(workbook_archive& archive,
                std::string const& part,
                zip_uint64_t index,
                part_handler& handler)
        : archive_{archive},
          part_{part},
          index_{index},
          handler_{handler},
          parser_{XML_ParserCreateNS(nullptr, '|')} {
        if (!parser_) throw std::bad_alloc{};
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), start, end);
        XML_SetCharacterDataHandler(parser_.get(), text);
        XML_SetStartDoctypeDeclHandler(parser_.get(), doctype);
    }
    part_parser(part_parser const&) = delete;
    part_parser& operator=(part_parser const&) = delete;

    void run() {
        archive_.unpack(part_, index_, [&](std::string_view piece) { feed(piece, false); });
        feed({}, true);
    }

private:
    // Deeper than any part, and a bound on hostile nesting.
    static constexpr std::size_t deepest = 64;
    // A name or attribute is held in memory until its end is there.
    static constexpr std::int64_t longest_token = 1 << 20;

    struct parser_closer {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    static void start(void* data, XML_Char const* name, XML_Char const** attributes) {
        auto& on = *static_cast<part_parser*>(data);
        if (++on.depth_ > deepest) on.stop("elements nested too deeply");
        on.guarded([&] { on.handler_.start(local_name(name), attributes); });
    }
    static void end(void* data, XML_Char const* name) {
        auto& on = *static_cast<part_parser*>(data);
        --on.depth_;
        on.guarded([&] { on.handler_.end(local_name(name)); });
    }
    static void text(void* data, XML_Char const* characters, int length) {
        auto& on = *static_cast<part_parser*>(data);
        on.guarded([&] { on.handler_.text({characters, static_cast<std::size_t>(length)}); });
    }
    // Parts of workbooks have none, and without it there are no entities that could grow.
    static void doctype(void* data, XML_Char const*, XML_Char const*, XML_Char const*, int) {
        static_cast<part_parser*>(data)->stop("a document type declaration");
    }

    // An exception must not pass through Expat.
    void guarded(auto const& call) {
        if (thrown_ || problem_ != nullptr) return;
        try {
            call();
        } catch (...) {
            thrown_ = std::current_exception();
            XML_StopParser(parser_.get(), XML_FALSE);
        }
    }
    void stop(char const* why) {
        problem_ = why;
        XML_StopParser(parser_.get(), XML_FALSE);
    }

    void feed(std::string_view piece, bool last) {
        auto const status =
            XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
        if (thrown_) std::rethrow_exception(thrown_);
        taken_ += static_cast<std::int64_t>(piece.size());
        if (problem_ == nullptr && status != XML_STATUS_OK)
            problem_ = XML_ErrorString(XML_GetErrorCode(parser_.get()));
        auto const begun = begin_of_event();
        if (problem_ == nullptr && taken_ - std::max<std::int64_t>(begun, 0) > longest_token)
            problem_ = "a name or an attribute that is too long";
        if (problem_ != nullptr) refuse(begun < 0 ? taken_ : begun);
    }

    /// The byte at which the parser's present event begins; below zero where there is none.
    [[nodiscard]] std::int64_t begin_of_event() const {
#if XML_MAJOR_VERSION > 2 || XML_MINOR_VERSION >= 9
        return XML_GetCurrentByteIndex64(parser_.get());
#else
        return XML_GetCurrentByteIndex(parser_.get());
#endif
    }

    // Not all versions of Expat count columns without a warning, so they are counted here.
    [[noreturn]] void refuse(std::int64_t at) const {
        auto const where = archive_.position_in(index_, static_cast<std::uint64_t>(at));
        archive_.refuse_part(errc::damaged_workbook,
                             part_,
                             part_ + ": " + problem_ + " at line " + std::to_string(where.line) +
                                 ", column " + std::to_string(where.column));
    }

    workbook_archive& archive_;
    std::string const& part_;
    zip_uint64_t index_;
    part_handler& handler_;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, parser_closer> parser_;
    std::size_t depth_ = 0;
    std::exception_ptr thrown_{};
    char const* problem_ = nullptr;
    std::int64_t taken_ = 0;
};

OUTTURN_DECL void parse_part(workbook_archive& archive,
                             std::string const& part,
                             zip_uint64_t index,
                             part_handler& handler) {
    part_parser{archive, part, index, handler}.run();
}

}  // namespace outturn::inline OUTTURN_ABI::detail
