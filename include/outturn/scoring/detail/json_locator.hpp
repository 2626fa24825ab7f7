// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Needs: RapidJSON
//
// Where a value stands in the text of a JSON that was read: a tree of values does not keep that.

#include <outturn/config.hpp>
#include <outturn/core/place.hpp>
#include <outturn/io/detail/json_memory.hpp>
#include <outturn/io/detail/text_places.hpp>

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace outturn::inline OUTTURN_ABI::detail {

/// Finds the value of a path, as `total.caps[1].total`, or else the innermost one around it.
class json_locator : public rapidjson::BaseReaderHandler<json_encoding, json_locator> {
public:
    explicit json_locator(std::string_view text) : text_{text}, stream_{text.data(), text.size()} {}

    /// The position of the value or, where the error is about that, of its key.
    text_position find(std::string_view path, bool key) {
        wanted_ = path;
        rapidjson::GenericReader<json_encoding, json_encoding, json_allocator> reader;
        constexpr unsigned flags =
            rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
        reader.Parse<flags>(stream_, *this);
        return position_counter{text_, 1}.at(key ? found_key_ : found_);
    }

    // What the reader calls.
    bool Default() {
        note();
        return true;
    }  // A scalar.
    bool StartObject() { return open(false); }
    bool StartArray() { return open(true); }
    bool EndObject(rapidjson::SizeType) { return close(); }
    bool EndArray(rapidjson::SizeType) { return close(); }
    bool Key(char const* name, rapidjson::SizeType length, bool) {
        path_.resize(levels_.back().length);
        if (!path_.empty()) path_ += '.';
        path_.append(name, length);
        key_ = begin();
        after_ = stream_.Tell();
        return true;
    }

private:
    struct level {
        std::size_t length;  // Of its path.
        bool is_array;
        std::size_t count = 0;
    };

    [[nodiscard]] std::size_t begin() const {
        return std::min(text_.find_first_not_of(" \t\r\n,:", after_), text_.size());
    }
    void note() {
        if (!levels_.empty() && levels_.back().is_array) {
            path_.resize(levels_.back().length);
            path_ += '[' + std::to_string(levels_.back().count++) + ']';
            key_ = begin();
        }
        bool const around = wanted_.starts_with(path_) &&
                            (path_.empty() || path_.size() == wanted_.size() ||
                             wanted_[path_.size()] == '.' || wanted_[path_.size()] == '[');
        if (around && (levels_.empty() || path_.size() > best_)) {
            best_ = path_.size();
            found_ = begin();
            found_key_ = key_;
        }
        after_ = stream_.Tell();
    }
    bool open(bool array) {
        note();
        levels_.push_back({path_.size(), array});
        ++after_;  // The reader tells of a bracket before it takes it.
        return true;
    }
    bool close() {
        path_.resize(levels_.back().length);
        levels_.pop_back();
        after_ = stream_.Tell() + 1;
        return true;
    }

    std::string_view text_;
    rapidjson::MemoryStream stream_;
    std::string_view wanted_{};
    std::string path_{};
    std::vector<level> levels_{};
    std::size_t after_ = 0;  // Of the last event.
    std::size_t key_ = 0;
    std::size_t best_ = 0;
    std::size_t found_ = 0;
    std::size_t found_key_ = 0;
};

}  // namespace outturn::inline OUTTURN_ABI::detail
