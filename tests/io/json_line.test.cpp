// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

#include <outturn/io/detail/json_line.hpp>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "catch.hpp"
#include "support/cases.hpp"
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

using namespace outturn;

namespace {

// Some value, with values in it down to `depth`.
void write_any(std::mt19937& random, int depth, auto&... outputs) {
    auto const text = [&] {
        std::string made(random() % 70, ' ');
        for (char& each : made) {
            // Of every second text most bytes are plain.
            bool const plain = made.size() % 2 == 0 && random() % 16 != 0;
            each = static_cast<char>(plain ? 'a' + random() % 26 : random() % 128);
        }
        return made;
    };
    auto const chosen = random() % (depth == 0 ? 5 : 7);
    if (chosen == 0) (outputs.Null(), ...);
    if (chosen == 1) (outputs.Bool(depth % 2 == 0), ...);
    if (chosen == 2) {
        auto const number = std::uint64_t{random()} << (random() % 33);
        (outputs.Uint64(number), ...);
    }
    if (chosen == 3) {
        auto const number =
            std::numeric_limits<std::int64_t>::min() + static_cast<std::int64_t>(random());
        (outputs.Int64(number), ...);
    }
    if (chosen == 4) {
        auto const value = text();
        (outputs.String(value.data(), static_cast<unsigned>(value.size())), ...);
    }
    auto const size = random() % 5;
    if (chosen == 5) {
        (outputs.StartArray(), ...);
        for (unsigned i = 0; i < size; ++i) write_any(random, depth - 1, outputs...);
        (outputs.EndArray(), ...);
    }
    if (chosen == 6) {
        (outputs.StartObject(), ...);
        for (unsigned i = 0; i < size; ++i) {
            auto const name = text();
            (outputs.Key(name.data(), static_cast<unsigned>(name.size())), ...);
            write_any(random, depth - 1, outputs...);
        }
        (outputs.EndObject(), ...);
    }
}

}  // namespace

TEST_CASE(
    "json_line: the bytes are those of RapidJSON, whatever is written, again in the same memory") {
    std::mt19937 random{20261203};
    detail::json_line line;
    for (int i = 0; i < support::cases(2000); ++i) {
        rapidjson::StringBuffer buffer;
        rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
        line.clear();
        write_any(random, 5, writer, line);
        REQUIRE(line.view() == std::string_view{buffer.GetString(), buffer.GetSize()});
    }
}

TEST_CASE("json_line: each byte comes out as RapidJSON writes it, at each place of a text") {
    detail::json_line line;
    for (std::size_t at = 0; at < 40; ++at)
        for (int byte = 0; byte < 256; ++byte) {
            std::string text(40, 'x');
            text[at] = static_cast<char>(byte);
            rapidjson::StringBuffer buffer;
            rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
            writer.String(text.data(), static_cast<unsigned>(text.size()));
            line.clear();
            line.String(text.data(), text.size());
            REQUIRE(line.view() == std::string_view{buffer.GetString(), buffer.GetSize()});
        }
}
