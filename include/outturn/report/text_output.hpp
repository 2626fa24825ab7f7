// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Where a long report is written, piece by piece: a string, a stream, or a type of the user's own.
//
//     std::ofstream page{"report.html"};
//     write_html(page, forms, audit(forms, rules), rules);

#include <outturn/config.hpp>

#include <concepts>
#include <cstddef>
#include <string_view>

namespace outturn::inline OUTTURN_ABI {

/// A type that texts can be appended to: it has `append(std::string_view)`.
template <class Sink>
concept text_sink = requires(Sink& out, std::string_view piece) {
    out.append(piece);
};

/// A reference to what a report is written to: a `std::string` or another `text_sink`, or a
/// `std::ostream`. It converts from them, and what it refers to must outlive it.
class text_output {
public:
    template <text_sink Sink>
    requires(!std::same_as<Sink, text_output>) text_output(Sink& out)
        : to_{&out}, append_{[](void* to, std::string_view piece) {
              static_cast<Sink*>(to)->append(piece);
          }} {}

    template <class Stream>
    requires(!text_sink<Stream> && requires(Stream & out) { out.write("", 0).flush(); })
        text_output(Stream& out)
        : to_{&out}, append_{[](void* to, std::string_view piece) {
              static_cast<Stream*>(to)->write(piece.data(),
                                              static_cast<std::ptrdiff_t>(piece.size()));
          }} {}

    /// Appends `piece`. Failures are those of the string or stream.
    void append(std::string_view piece) const { append_(to_, piece); }

private:
    void* to_;
    void (*append_)(void* to, std::string_view piece);
};

}  // namespace outturn::inline OUTTURN_ABI
