// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A signed integer of a fixed number of bits, for intermediate results. Sign and magnitude; nothing is
// checked, because a product of two values and a sum of two products always fit.

#include <outturn/config.hpp>
#include <outturn/numeric/detail/int128.hpp>

#include <array>
#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace outturn::inline OUTTURN_ABI::detail {

#if OUTTURN_HAS_INT128
using limb = std::uint64_t;
using double_limb = uint128;
#else
using limb = std::uint32_t;
using double_limb = std::uint64_t;
#endif

template <std::size_t Bits>
class wide_integer {
    static constexpr std::size_t limb_bits = sizeof(limb) * 8;
    static constexpr std::size_t count = Bits / limb_bits;

public:
    constexpr wide_integer() = default;
    constexpr explicit wide_integer(int value) : wide_integer{static_cast<std::int64_t>(value)} {}
    constexpr explicit wide_integer(std::int64_t value) : negative_{value < 0} {
        auto const bits = static_cast<std::uint64_t>(value);
        set(negative_ ? 0U - bits : bits);
    }
#if OUTTURN_HAS_INT128
    constexpr explicit wide_integer(int128 value) : negative_{value < 0} {
        auto const bits = static_cast<uint128>(value);
        set(negative_ ? 0U - bits : bits);
    }
    constexpr explicit operator int128() const { return signed_low<int128, uint128>(); }
#endif
    constexpr explicit operator std::int64_t() const {
        return signed_low<std::int64_t, std::uint64_t>();
    }

    /// How many bits the magnitude has; none of zero.
    [[nodiscard]] constexpr std::size_t width() const {
        std::size_t const digits = used();
        if (digits == 0) return 0;
        return digits * limb_bits - static_cast<std::size_t>(std::countl_zero(limbs_[digits - 1]));
    }

    constexpr wide_integer operator-() const {
        wide_integer negated = *this;
        negated.negative_ = !negative_ && !is_zero();
        return negated;
    }

    friend constexpr wide_integer operator+(wide_integer const& a, wide_integer const& b) {
        if (a.negative_ == b.negative_) {
            wide_integer sum;
            limb carry = 0;
            for (std::size_t i = 0; i < count; ++i) {
                double_limb const column =
                    static_cast<double_limb>(a.limbs_[i]) + b.limbs_[i] + carry;
                sum.limbs_[i] = static_cast<limb>(column);
                carry = static_cast<limb>(column >> limb_bits);
            }
            sum.negative_ = a.negative_;
            return sum;
        }
        bool const a_larger = compare_magnitude(a, b) >= 0;
        wide_integer difference = a_larger ? a : b;
        difference.subtract_magnitude(a_larger ? b : a);
        difference.negative_ = difference.negative_ && !difference.is_zero();
        return difference;
    }
    friend constexpr wide_integer operator-(wide_integer const& a, wide_integer const& b) {
        return a + -b;
    }

    friend constexpr wide_integer operator*(wide_integer const& a, wide_integer const& b) {
        wide_integer product;
        for (std::size_t i = 0; i < count; ++i) {
            limb carry = 0;
            for (std::size_t j = 0; a.limbs_[i] != 0 && i + j < count; ++j) {
                double_limb const column = static_cast<double_limb>(a.limbs_[i]) * b.limbs_[j] +
                                           product.limbs_[i + j] + carry;
                product.limbs_[i + j] = static_cast<limb>(column);
                carry = static_cast<limb>(column >> limb_bits);
            }
        }
        product.negative_ = a.negative_ != b.negative_ && !product.is_zero();
        return product;
    }

    struct division {
        wide_integer quotient, rest;
    };

    // Truncates towards zero, as the built-in operators do; the divisor is not zero.
    static constexpr division divide(wide_integer const& a, wide_integer const& b) {
        division done;
        std::size_t const digits = b.used();
        if (a.used() < digits) {
            done.rest = a;
            return done;
        }
        if (digits == 1)
            divide_by_limb(a, b.limbs_[0], done);
        else
            divide_long(a, b, digits, done);
        done.quotient.negative_ = a.negative_ != b.negative_ && !done.quotient.is_zero();
        done.rest.negative_ = a.negative_ && !done.rest.is_zero();
        return done;
    }
    friend constexpr wide_integer operator/(wide_integer const& a, wide_integer const& b) {
        return divide(a, b).quotient;
    }
    friend constexpr wide_integer operator%(wide_integer const& a, wide_integer const& b) {
        return divide(a, b).rest;
    }

    friend constexpr bool operator==(wide_integer const&, wide_integer const&) = default;
    friend constexpr std::strong_ordering operator<=>(wide_integer const& a,
                                                      wide_integer const& b) {
        if (a.negative_ != b.negative_)
            return a.negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
        return a.negative_ ? compare_magnitude(b, a) : compare_magnitude(a, b);
    }

private:
    template <class Unsigned>
    constexpr void set(Unsigned magnitude) {
        for (std::size_t i = 0; i < sizeof(Unsigned) / sizeof(limb); ++i) {
            limbs_[i] = static_cast<limb>(magnitude);
            if constexpr (sizeof(Unsigned) > sizeof(limb)) magnitude >>= limb_bits;
        }
    }

    template <class Signed, class Unsigned>
    constexpr Signed signed_low() const {
        Unsigned bits = 0;
        for (std::size_t i = 0; i < sizeof(Unsigned) / sizeof(limb); ++i)
            bits |= static_cast<Unsigned>(static_cast<Unsigned>(limbs_[i]) << (i * limb_bits));
        return static_cast<Signed>(negative_ ? 0U - bits : bits);
    }

    [[nodiscard]] constexpr bool is_zero() const { return used() == 0; }

    [[nodiscard]] constexpr std::size_t used() const {
        std::size_t digits = count;
        while (digits > 0 && limbs_[digits - 1] == 0) --digits;
        return digits;
    }

    static constexpr std::strong_ordering compare_magnitude(wide_integer const& a,
                                                            wide_integer const& b) {
        for (std::size_t i = count; i-- > 0;)
            if (a.limbs_[i] != b.limbs_[i])
                return a.limbs_[i] < b.limbs_[i] ? std::strong_ordering::less
                                                 : std::strong_ordering::greater;
        return std::strong_ordering::equal;
    }

    constexpr void subtract_magnitude(wide_integer const& smaller) {
        limb borrow = 0;
        for (std::size_t i = 0; i < count; ++i) {
            double_limb const column =
                static_cast<double_limb>(limbs_[i]) - smaller.limbs_[i] - borrow;
            limbs_[i] = static_cast<limb>(column);
            borrow = static_cast<limb>(column >> limb_bits) & 1U;
        }
    }

    static constexpr void divide_by_limb(wide_integer const& a, limb divisor, division& done) {
        limb rest = 0;
        for (std::size_t i = a.used(); i-- > 0;) {
            double_limb const current = (static_cast<double_limb>(rest) << limb_bits) | a.limbs_[i];
            done.quotient.limbs_[i] = static_cast<limb>(current / divisor);
            rest = static_cast<limb>(current % divisor);
        }
        done.rest.limbs_[0] = rest;
    }

    using divisor_limbs = std::array<limb, count>;
    using dividend_limbs = std::array<limb, count + 1>;

    // Knuth, The Art of Computer Programming, volume 2, 4.3.1, algorithm D; two limbs or more.
    static constexpr void divide_long(wide_integer const& a,
                                      wide_integer const& b,
                                      std::size_t digits,
                                      division& done) {
        auto const shift = static_cast<unsigned>(std::countl_zero(b.limbs_[digits - 1]));
        auto const shifted_up = [shift](limb high, limb low) {
            return shift == 0 ? high : (high << shift) | (low >> (limb_bits - shift));
        };
        divisor_limbs divisor{};
        dividend_limbs dividend{};
        for (std::size_t i = digits; i-- > 0;)
            divisor[i] = shifted_up(b.limbs_[i], i > 0 ? b.limbs_[i - 1] : 0);
        for (std::size_t i = count + 1; i-- > 0;)
            dividend[i] = shifted_up(i < count ? a.limbs_[i] : 0, i > 0 ? a.limbs_[i - 1] : 0);

        for (std::size_t at = count - digits + 1; at-- > 0;) {
            auto guess = guessed_limb(dividend, divisor, at, digits);
            if (subtract_multiple(dividend, divisor, static_cast<limb>(guess), at, digits)) {
                --guess;
                add_back(dividend, divisor, at, digits);
            }
            done.quotient.limbs_[at] = static_cast<limb>(guess);
        }
        for (std::size_t i = 0; i < digits; ++i)
            done.rest.limbs_[i] = shift == 0
                                      ? dividend[i]
                                      : static_cast<limb>((dividend[i] >> shift) |
                                                          (dividend[i + 1] << (limb_bits - shift)));
    }

    // The limb of the quotient, or one more.
    static constexpr double_limb guessed_limb(dividend_limbs const& dividend,
                                              divisor_limbs const& divisor,
                                              std::size_t at,
                                              std::size_t digits) {
        double_limb const top = (static_cast<double_limb>(dividend[at + digits]) << limb_bits) |
                                dividend[at + digits - 1];
        double_limb guess = top / divisor[digits - 1];
        double_limb rest = top % divisor[digits - 1];
        while ((guess >> limb_bits) != 0 ||
               guess * divisor[digits - 2] > ((rest << limb_bits) | dividend[at + digits - 2])) {
            --guess;
            rest += divisor[digits - 1];
            if ((rest >> limb_bits) != 0) break;
        }
        return guess;
    }

    // Subtracts `factor` times the divisor; whether the dividend falls below zero.
    static constexpr bool subtract_multiple(dividend_limbs& dividend,
                                            divisor_limbs const& divisor,
                                            limb factor,
                                            std::size_t at,
                                            std::size_t digits) {
        limb borrow = 0;
        limb carry = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            double_limb const product = static_cast<double_limb>(factor) * divisor[i] + carry;
            carry = static_cast<limb>(product >> limb_bits);
            double_limb const column =
                static_cast<double_limb>(dividend[at + i]) - static_cast<limb>(product) - borrow;
            dividend[at + i] = static_cast<limb>(column);
            borrow = static_cast<limb>(column >> limb_bits) & 1U;
        }
        double_limb const last = static_cast<double_limb>(dividend[at + digits]) - carry - borrow;
        dividend[at + digits] = static_cast<limb>(last);
        return (last >> limb_bits) != 0;
    }

    static constexpr void add_back(dividend_limbs& dividend,
                                   divisor_limbs const& divisor,
                                   std::size_t at,
                                   std::size_t digits) {
        limb over = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            double_limb const column =
                static_cast<double_limb>(dividend[at + i]) + divisor[i] + over;
            dividend[at + i] = static_cast<limb>(column);
            over = static_cast<limb>(column >> limb_bits);
        }
        dividend[at + digits] += over;
    }

    std::array<limb, count> limbs_{};
    bool negative_ = false;  // never set on zero
};

}  // namespace outturn::inline OUTTURN_ABI::detail
