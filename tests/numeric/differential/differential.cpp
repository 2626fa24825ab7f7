// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// Random operations beside the oracle: differential <integer> [operations per rounding]
//
// The number of operations may also be given by OUTTURN_DIFFERENTIAL_COUNT. Exits with 1 when one
// result was wrong or was refused though it fits; the first of them are printed with their inputs.

#include <outturn/numeric/checked_int128.hpp>
#include <outturn/numeric/cpp_int.hpp>

#include "../checks.hpp"
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>

namespace {

using outturn::rounding;

constexpr std::array operations{"a + b",
                                "a - b",
                                "a * b",
                                "a <=> b",
                                "a.round",
                                "a.multiple",
                                "a.shifted",
                                "a / b",
                                "p + q",
                                "p - q",
                                "p * q",
                                "p / q",
                                "p <=> q",
                                "p.round",
                                "p.multiple",
                                "p.exact",
                                "print, read",
                                "money.times"};

template <class Int>
class inputs {
public:
    using decimal = outturn::basic_decimal<Int>;
    using ratio = outturn::basic_ratio<Int>;

    explicit inputs(std::uint64_t seed) : random_{seed} {}

    std::uint64_t below(std::uint64_t bound) { return random_() % bound; }

    // Every length as often as every other; bounds, powers of ten and round numbers more often.
    Int integer() {
        Int value{};
        switch (below(16)) {
            case 0:
                value = largest() - Int{static_cast<int>(below(3))};
                break;
            case 1:
                value = Int{outturn::detail::power_of_ten<Int>(scale())};
                break;
            case 2:
                value = Int{outturn::detail::power_of_ten<Int>(scale())} - Int{1};
                break;
            case 3:
                value = largest() / Int{outturn::detail::power_of_ten<Int>(scale())};
                break;
            case 4:
                value = Int{static_cast<int>(below(200))} *
                        Int{outturn::detail::power_of_ten<Int>(digits / 2)};
                break;
            default:
                value = bits();
                break;
        }
        return below(2) == 0 ? value : static_cast<Int>(-value);
    }
    int scale() { return static_cast<int>(below(below(2) == 0 ? 5 : digits + 1)); }
    int places() { return static_cast<int>(below(digits * 2 + 8)) - digits / 2 - 4; }

    decimal a_decimal() { return decimal::scaled(integer(), scale()); }
    // For rounding: one in six lies half way between two values of a place.
    decimal half_way() {
        if (below(6) != 0) return a_decimal();
        int const low = scale();
        Int const half =
            Int{5} * Int{outturn::detail::power_of_ten<Int>(low < digits - 1 ? low : 0)};
        Int const odd = Int{static_cast<int>(below(1000)) * 2 + 1};
        Int coefficient{};
        if (!outturn::backing<Int>::multiply(half, odd, coefficient)) coefficient = half;
        return decimal::scaled(below(2) == 0 ? coefficient : static_cast<Int>(-coefficient),
                               scale());
    }
    ratio a_ratio() {
        if (below(4) == 0) return ratio{half_way()};
        for (;;) {
            decimal const divisor{integer()};
            if (!divisor.is_zero()) return ratio{decimal{integer()}, divisor};
        }
    }
    decimal positive() {
        for (;;)
            if (auto const value = abs(a_decimal()); !value.is_zero()) return value;
    }

private:
    static constexpr int digits =
        outturn::bounded_integer<Int> ? outturn::backing<Int>::max_scale : 50;

    static Int largest() {
        if constexpr (outturn::bounded_integer<Int>)
            return outturn::backing<Int>::max;
        else
            return Int{outturn::detail::power_of_ten<Int>(60)};
    }
    Int bits() {
        std::uint64_t const length = below(sizeof(Int) == 8 ? 64 : 128);
        Int value{};
        for (std::uint64_t i = 0; i < length; i += 16) {
            auto const part =
                static_cast<int>(random_() & 0xFFFFU) >> (length - i < 16 ? 16 - (length - i) : 0);
            Int const shift{length - i < 16 ? 1 << (length - i) : 65536};
            Int grown{};
            if (!outturn::backing<Int>::multiply(value, shift, grown) ||
                !outturn::backing<Int>::add(grown, Int{part}, grown))
                break;
            value = grown;
        }
        return value;
    }

    std::mt19937_64 random_;
};

template <class Int>
std::string shown(outturn::basic_decimal<Int> const& value) {
    return to_string(value);
}
template <class Int>
std::string shown(outturn::basic_ratio<Int> const& value) {
    return shown(outturn::basic_decimal<Int>{value.numerator()}) + '/' +
           shown(outturn::basic_decimal<Int>{value.denominator()});
}

template <class Int>
int run(std::string_view name, long count) {
    using oracle::outcome;
    oracle::checker<Int> const check;
    std::array<std::array<long, 4>, operations.size()> counts{};
    int printed = 0;
    for (auto const& mode : outturn::rounding_catalogue) {
        inputs<Int> make{20220101U + static_cast<std::uint64_t>(mode.mode)};
        for (long i = 0; i < count; ++i) {
            auto const operation = static_cast<std::size_t>(make.below(operations.size()));
            auto const a = operation == 4 ? make.half_way() : make.a_decimal();
            auto const b = operation == 5 || operation == 7 || operation == 14 ? make.positive()
                                                                               : make.a_decimal();
            auto const p = make.a_ratio();
            auto const q = make.a_ratio();
            int const places = make.places();
            outcome found = outcome::right;
            switch (operation) {
                case 0:
                    found = check.add(a, b);
                    break;
                case 1:
                    found = check.subtract(a, b);
                    break;
                case 2:
                    found = check.multiply(a, b);
                    break;
                case 3:
                    found = check.compare(a, b);
                    break;
                case 4:
                    found = check.round(a, places, mode.mode);
                    break;
                case 5:
                    found = check.round_to_multiple(a, b, mode.mode);
                    break;
                case 6:
                    found = check.shift(a, places);
                    break;
                case 7:
                    found = check.divide(a, make.below(2) == 0 ? b : -b);
                    break;
                case 8:
                    found = check.add(p, q);
                    break;
                case 9:
                    found = check.subtract(p, q);
                    break;
                case 10:
                    found = check.multiply(p, q);
                    break;
                case 11:
                    found = q.is_zero() ? outcome::right : check.divide(p, q);
                    break;
                case 12:
                    found = check.compare(p, q);
                    break;
                case 13:
                    found = check.round(p, places, mode.mode);
                    break;
                case 14:
                    found = check.round_to_multiple(p, b, mode.mode);
                    break;
                case 15:
                    found = check.exact(p);
                    break;
                case 16:
                    found = check.text(a);
                    break;
                default:
                    found = check.times(a.coefficient(), p, mode.mode);
                    break;
            }
            ++counts[operation][static_cast<std::size_t>(found)];
            if ((found == outcome::wrong || found == outcome::refused_needlessly) &&
                ++printed <= 20)
                std::printf("%s: %s, %s: a = %s, b = %s, p = %s, q = %s, places = %d\n",
                            found == outcome::wrong ? "WRONG" : "REFUSED NEEDLESSLY",
                            operations[operation],
                            mode.name.data(),
                            shown(a).c_str(),
                            shown(b).c_str(),
                            shown(p).c_str(),
                            shown(q).c_str(),
                            places);
        }
    }
    long bad = 0;
    std::array<long, 4> sums{};
    std::printf("%-14s %-12s %12s %12s %12s %12s\n",
                "integer",
                "operation",
                "right",
                "refused",
                "wrong",
                "needlessly");
    auto const row = [&](char const* operation, std::array<long, 4> const& of) {
        std::printf("%-14s %-12s %12ld %12ld %12ld %12ld\n",
                    name.data(),
                    operation,
                    of[0],
                    of[1],
                    of[2],
                    of[3]);
    };
    for (std::size_t i = 0; i < operations.size(); ++i) {
        row(operations[i], counts[i]);
        for (std::size_t j = 0; j < 4; ++j) sums[j] += counts[i][j];
        bad += counts[i][2] + counts[i][3];
    }
    row("all", sums);
    return bad == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    std::string_view const integer = argc > 1 ? argv[1] : "int64";
    char const* const asked = argc > 2 ? argv[2] : std::getenv("OUTTURN_DIFFERENTIAL_COUNT");
    long const count = asked != nullptr && *asked != '\0' ? std::atol(asked) : 1'000'000;
    if (integer == "int64") return run<std::int64_t>(integer, count);
#if OUTTURN_HAS_INT128
    if (integer == "int128") return run<outturn::int128>(integer, count);
#endif
    if (integer == "checked_int128")
        return run<boost::multiprecision::checked_int128_t>(integer, count);
    if (integer == "cpp_int") return run<boost::multiprecision::cpp_int>(integer, count);
    std::fprintf(
        stderr,
        "usage: differential int64|int128|checked_int128|cpp_int [operations per rounding]\n");
    return 2;
}
