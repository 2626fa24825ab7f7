// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// The General Decimal Arithmetic vectors (*.decTest): dectest <folder> cpp_int|int64|int128
//
// Each vector is one of four: passed, refused for a reason, not applicable for a reason, or wrong.
// Results are compared by value; where the expected text has no exponent, that of to-scientific also
// as text. Precision and exponent limits, which decimals do not have, are read as what they mean: the
// exact result, rounded once. Exits with 1 when a vector is wrong, with 77 when there are none.

#include <outturn/numeric/cpp_int.hpp>
#include <outturn/numeric/errors.hpp>
#include <outturn/numeric/text.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using outturn::basic_decimal;
using outturn::basic_ratio;
using outturn::rounding;

// ---- the vectors

struct directives {
    int precision = 9;
    int max_exponent = 999'999'999;
    int min_exponent = -999'999'999;
    std::string rounding = "half_up";
};

struct vector_line {
    std::string id, operation;
    std::vector<std::string> operands;
    std::string expected;
    std::vector<std::string> conditions;
};

std::string lower(std::string text) {
    std::transform(
        text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

// The words of a line; quotes join, and are doubled to stand for themselves.
std::vector<std::string> words_of(std::string const& line) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < line.size();) {
        if (std::isspace(static_cast<unsigned char>(line[at]))) {
            ++at;
            continue;
        }
        if (line.compare(at, 2, "--") == 0) break;
        std::string word;
        if (line[at] == '\'' || line[at] == '"') {
            char const quote = line[at++];
            for (; at < line.size(); ++at) {
                if (line[at] == quote) {
                    if (at + 1 < line.size() && line[at + 1] == quote)
                        ++at;
                    else
                        break;
                }
                word += line[at];
            }
            ++at;
        } else {
            while (at < line.size() && !std::isspace(static_cast<unsigned char>(line[at])))
                word += line[at++];
        }
        words.push_back(word);
    }
    return words;
}

// A number as the vectors write it: sign, digits and exponent of the last of them.
struct written {
    bool negative = false;
    std::string digits;  // not empty
    long exponent = 0;

    // Without zeros at either end: equal values are equal members.
    [[nodiscard]] written canonical() const {
        written same = *this;
        while (same.digits.size() > 1 && same.digits.back() == '0') {
            same.digits.pop_back();
            ++same.exponent;
        }
        same.digits.erase(0, std::min(same.digits.find_first_not_of('0'), same.digits.size() - 1));
        if (same.digits == "0") same = {false, "0", 0};
        return same;
    }
    friend bool operator==(written const&, written const&) = default;
};

std::optional<written> read_written(std::string_view text) {
    written number;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        number.negative = text[0] == '-';
        text.remove_prefix(1);
    }
    bool point = false;
    std::size_t at = 0;
    for (; at < text.size() &&
           (std::isdigit(static_cast<unsigned char>(text[at])) || (text[at] == '.' && !point));
         ++at) {
        if (text[at] == '.') {
            point = true;
        } else {
            number.digits += text[at];
            if (point) --number.exponent;
        }
    }
    if (number.digits.empty()) return std::nullopt;
    if (at < text.size()) {
        if (text[at] != 'e' && text[at] != 'E') return std::nullopt;
        std::string_view exponent = text.substr(at + 1);
        bool const negative = !exponent.empty() && exponent[0] == '-';
        if (!exponent.empty() && (exponent[0] == '-' || exponent[0] == '+'))
            exponent.remove_prefix(1);
        if (exponent.empty()) return std::nullopt;
        long value = 0;
        for (char const c : exponent) {
            if (!std::isdigit(static_cast<unsigned char>(c))) return std::nullopt;
            value = std::min(value * 10 + (c - '0'), 2'000'000'000L);
        }
        number.exponent += negative ? -value : value;
    }
    return number;
}

std::string_view special(std::string const& operand) {
    std::string text = lower(operand);
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.erase(0, 1);
    if (text.find("nan") == 0 || text.find("snan") == 0) return "NaN";
    if (text == "inf" || text == "infinity") return "infinity";
    if (text == "#") return "no operand";
    if (text.find('#') != std::string::npos) return "encoding of bits";
    return {};
}

// ---- one vector

// Not applicable; the reason.
struct inapplicable {
    std::string reason;
};
// Refused by the library; the reason.
struct refused {
    std::string reason;
};

template <class Int>
class runner {
    using decimal = basic_decimal<Int>;
    using ratio = basic_ratio<Int>;

public:
    // What the library makes of the vector, or why nothing; throws inapplicable or refused.
    [[nodiscard]] bool passes(vector_line const& vector, directives const& given) const {
        for (auto const& operand : vector.operands)
            if (auto const kind = special(operand); !kind.empty())
                throw inapplicable{std::string{kind}};
        auto const has = [&](char const* condition) {
            return std::find(vector.conditions.begin(), vector.conditions.end(), condition) !=
                   vector.conditions.end();
        };
        auto const& op = vector.operation;
        if (has("conversion_syntax")) return refuses_text(vector.operands.at(0));
        auto const mode = mode_of(given.rounding);
        if (!mode) throw inapplicable{"rounding " + given.rounding};

        auto const a = value_of(vector.operands.at(0));
        std::optional<decimal> b;
        if (vector.operands.size() > 1 && op != "quantize" && op != "rescale")
            b = value_of(vector.operands[1]);

        if (op == "divide" && b->is_zero()) {
            try {
                (void)(a / *b);
            } catch (std::domain_error const&) {
                throw refused{"division by zero"};
            }
            return false;
        }
        if (auto const kind = special(vector.expected); kind == "infinity" || has("overflow"))
            throw inapplicable{"exponent limit: the result overflows"};
        else if (!kind.empty())
            throw inapplicable{"exponent or precision limit: the result is " + std::string{kind}};
        auto const expected = read_written(vector.expected);
        if (!expected) throw inapplicable{"result " + vector.expected};

        if (op == "compare") return same({a < *b, a == *b ? "0" : "1", 0}, *expected);
        if (op == "quantize" || op == "rescale") {
            long exponent = 0;
            if (op == "quantize") {
                exponent = read_written(vector.operands.at(1)).value().exponent;
            } else {
                auto const places = read_written(vector.operands.at(1)).value().canonical();
                exponent = std::stol(places.digits +
                                     std::string(static_cast<std::size_t>(places.exponent), '0')) *
                           (places.negative ? -1 : 1);
            }
            return equals(round(a, -exponent, *mode), *expected);
        }
        if (op == "tointegral" || op == "tointegralx") return equals(round(a, 0, *mode), *expected);

        try {
            if (op == "add") return equals(limited(a + *b, given, *mode), *expected);
            if (op == "subtract") return equals(limited(a - *b, given, *mode), *expected);
            if (op == "fma")
                return equals(limited(a * *b + value_of(vector.operands.at(2)), given, *mode),
                              *expected);
            if (op == "multiply") return equals(limited(a * *b, given, *mode), *expected);
            if (op == "divide") return equals(limited(a / *b, given, *mode), *expected);
            if (op == "plus") return equals(limited(+a, given, *mode), *expected);
            if (op == "minus") return equals(limited(-a, given, *mode), *expected);
            if (op == "abs") return equals(limited(abs(a), given, *mode), *expected);
            if (op == "apply") return equals(limited(a, given, *mode), *expected);
            if (op == "tosci" || op == "toeng") {
                auto const value = limited(a, given, *mode);
                if (!equals(value, *expected)) return false;
                auto const operand = read_written(vector.operands[0]).value();
                bool const plain = vector.expected.find_first_of("eE") == std::string::npos &&
                                   operand.exponent <= 0 && vector.expected != "-0" &&
                                   !(value.is_zero() && operand.negative);
                return !plain || to_string(value) == vector.expected;
            }
        } catch (std::overflow_error const&) {
            throw refused{"the result does not fit"};
        }
        throw std::logic_error{"an operation without its case: " + op};
    }

private:
    static bool same(written const& found, written const& expected) {
        return found.canonical() == expected.canonical();
    }
    static bool equals(decimal const& found, written const& expected) {
        return same(read_written(to_string(found)).value(), expected);
    }

    static std::optional<rounding> mode_of(std::string const& name) {
        for (auto const& entry : outturn::rounding_catalogue)
            if (name == entry.name) return entry.mode;
        return std::nullopt;
    }

    // A text that is no number to the vectors must be none to the library, but for the spellings of
    // forms that it reads besides.
    static bool refuses_text(std::string const& text) {
        auto const read = outturn::parse_decimal<Int>(text);
        if (!read) throw refused{"not a number, rightly"};
        if (text.find(',') != std::string::npos) throw inapplicable{"grouping, which forms have"};
        return false;
    }

    static decimal value_of(std::string const& operand) {
        auto const number = read_written(operand);
        if (!number) throw inapplicable{"operand " + operand};
        // Forms have no exponents and no bare points: the digits are read, then shifted.
        std::string plain = operand.substr(0, operand.find_first_of("eE"));
        std::size_t const first = plain.find_first_of(".0123456789");
        if (plain[first] == '.') plain.insert(first, 1, '0');
        if (plain.back() == '.') plain.pop_back();
        auto const point = plain.find('.');
        long const places =
            point == std::string::npos ? 0 : static_cast<long>(plain.size() - point - 1);
        long const shift = number->exponent + places;
        auto const read = outturn::parse_decimal<Int>(plain);
        if (!read) {
            if (read.error().code != outturn::errc::too_many_digits)
                throw std::logic_error{"cannot read " + plain};
            throw refused{"an operand has too many digits"};
        }
        try {
            return shift == 0 ? *read
                              : read->shifted(static_cast<int>(
                                    std::clamp(shift, -2'000'000'000L, 2'000'000'000L)));
        } catch (std::overflow_error const&) {
            throw refused{outturn::bounded_integer<Int> ? "an operand does not fit"
                                                        : "an exponent beyond 100,000"};
        }
    }

    template <class Number>
    static decimal round(Number const& value, long places, rounding mode) {
        try {
            return value.round(
                static_cast<int>(std::clamp(places, -2'000'000'000L, 2'000'000'000L)), mode);
        } catch (std::overflow_error const&) {
            throw refused{"the rounded result does not fit"};
        }
    }

    // To the precision and the smallest exponent given.
    static decimal limited(decimal const& value, directives const& given, rounding mode) {
        auto const digits = read_written(to_string(value)).value().digits;
        auto const leading = digits.find_first_not_of('0');
        if (leading == std::string::npos) return value;
        long const surplus = static_cast<long>(digits.size() - leading) - given.precision;
        long const places =
            std::min(surplus > 0 ? value.scale() - surplus : static_cast<long>(value.scale()),
                     -(static_cast<long>(given.min_exponent) - given.precision + 1));
        return places < value.scale() ? round(value, places, mode) : value;
    }
    static decimal limited(ratio const& value, directives const& given, rounding mode) {
        if (value.is_zero()) return {};
        // The number of digits before the point, which is below zero when zeros follow it.
        auto const digits = [](Int const& n) {
            return static_cast<long>(to_string(decimal{n}).size() - (n < Int{0} ? 1 : 0));
        };
        long whole = digits(value.numerator()) - digits(value.denominator());
        auto const one = ratio{1};
        auto const size = abs(value);
        auto const power = [&](long exponent) {
            auto const shifted =
                decimal{1}.shifted(static_cast<int>(exponent < 0 ? -exponent : exponent));
            return exponent < 0 ? one / ratio{shifted} : ratio{shifted};
        };
        try {
            if (size >= power(whole)) ++whole;
        } catch (std::overflow_error const&) {
            throw refused{"the result does not fit"};
        }
        long const places =
            std::min(given.precision - whole,
                     -(static_cast<long>(given.min_exponent) - given.precision + 1));
        return round(value, places, mode);
    }
};

// ---- the files

struct tally {
    long passed = 0;
    long wrong = 0;
    std::map<std::string, long> refused, inapplicable;

    static long sum(std::map<std::string, long> const& reasons) {
        long total = 0;
        for (auto const& [reason, count] : reasons) total += count;
        return total;
    }
    void add(tally const& other) {
        passed += other.passed;
        wrong += other.wrong;
        for (auto const& [reason, count] : other.refused) refused[reason] += count;
        for (auto const& [reason, count] : other.inapplicable) inapplicable[reason] += count;
    }
    void print(std::string const& name) const {
        std::printf("%-22s %8ld %8ld %8ld %8ld\n",
                    name.c_str(),
                    passed,
                    sum(refused),
                    sum(inapplicable),
                    wrong);
    }
};

// What decimals and ratios do. Vectors of other operations, as power or shift, are passed over.
constexpr std::array<std::string_view, 16> operations{"add",
                                                      "subtract",
                                                      "multiply",
                                                      "divide",
                                                      "compare",
                                                      "fma",
                                                      "quantize",
                                                      "rescale",
                                                      "tointegral",
                                                      "plus",
                                                      "minus",
                                                      "abs",
                                                      "tointegralx",
                                                      "tosci",
                                                      "toeng",
                                                      "apply"};

template <class Int>
tally run_file(std::filesystem::path const& file) {
    std::ifstream in{file};
    directives given;
    runner<Int> const run;
    tally results;
    for (std::string line; std::getline(in, line);) {
        auto words = words_of(line);
        if (words.empty()) continue;
        if (words[0].back() == ':' && words.size() > 1) {
            auto const name = lower(words[0]);
            if (name == "precision:") given.precision = std::stoi(words[1]);
            if (name == "maxexponent:") given.max_exponent = std::stoi(words[1]);
            if (name == "minexponent:") given.min_exponent = std::stoi(words[1]);
            if (name == "rounding:") given.rounding = lower(words[1]);
            continue;
        }
        auto const arrow = std::find(words.begin(), words.end(), "->");
        if (arrow == words.end() || arrow - words.begin() < 3 || words.end() - arrow < 2) continue;
        if (std::find(operations.begin(), operations.end(), lower(words[1])) == operations.end())
            continue;
        vector_line vector{words[0], lower(words[1]), {words.begin() + 2, arrow}, *(arrow + 1), {}};
        for (auto condition = arrow + 2; condition != words.end(); ++condition)
            vector.conditions.push_back(lower(*condition));
        try {
            if (run.passes(vector, given)) {
                ++results.passed;
            } else {
                ++results.wrong;
                std::printf("WRONG: %s\n", line.c_str());
            }
        } catch (inapplicable const& why) {
            ++results.inapplicable[why.reason];
        } catch (refused const& why) {
            ++results.refused[why.reason];
        }
    }
    return results;
}

template <class Int>
int run(std::filesystem::path const& folder, char const* integer) {
    std::printf(
        "%s\n%-22s %8s %8s %8s %8s\n", integer, "file", "passed", "refused", "n/a", "wrong");
    std::vector<std::filesystem::path> files;
    std::error_code none;
    for (auto const& entry : std::filesystem::directory_iterator{folder, none})
        if (entry.path().extension() == ".decTest") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    tally all;
    for (auto const& file : files) {
        auto const results = run_file<Int>(file);
        if (results.passed + results.wrong + tally::sum(results.refused) +
                tally::sum(results.inapplicable) ==
            0)
            continue;
        results.print(file.stem().string());
        all.add(results);
    }
    all.print("all");
    for (auto const& [reason, count] : all.refused)
        std::printf("  refused %8ld  %s\n", count, reason.c_str());
    for (auto const& [reason, count] : all.inapplicable)
        std::printf("  n/a     %8ld  %s\n", count, reason.c_str());
    if (all.passed == 0) {
        std::printf("skipped: no *.decTest in %s\n", folder.c_str());
        return 77;
    }
    return all.wrong == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    std::string_view const integer = argc > 2 ? argv[2] : "";
    if (integer == "cpp_int") return run<boost::multiprecision::cpp_int>(argv[1], "cpp_int");
    if (integer == "int64") return run<std::int64_t>(argv[1], "int64");
#if OUTTURN_HAS_INT128
    if (integer == "int128") return run<outturn::int128>(argv[1], "int128");
#endif
    std::fprintf(stderr, "usage: dectest <folder of *.decTest> cpp_int|int64|int128\n");
    return 2;
}
