// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// A signed 256-bit integer, just wide enough to hold what __int128 arithmetic passes through before
// it is reduced to a result that fits. Sign and magnitude; slow division; nothing is checked,
// because a product of two values and a sum of two products always fit.

#include <compare>
#include <cstdint>

namespace outturn::detail {

class int256 {
    __extension__ using limb = unsigned __int128;
    __extension__ using narrow_type = __int128;

public:
    constexpr int256() = default;
    constexpr explicit int256(narrow_type value)
        : low_{value < 0 ? ~static_cast<limb>(value) + 1 : static_cast<limb>(value)},
          negative_{value < 0} {}
    constexpr explicit int256(int value) : int256{static_cast<narrow_type>(value)} {}
    constexpr explicit int256(std::int64_t value) : int256{static_cast<narrow_type>(value)} {}

    constexpr explicit operator narrow_type() const {
        auto const magnitude = static_cast<narrow_type>(low_);
        return negative_ ? -magnitude : magnitude;
    }

    constexpr int256 operator-() const {
        int256 result = *this;
        result.negative_ = !negative_ && !is_zero();
        return result;
    }

    friend constexpr int256 operator+(int256 const& a, int256 const& b) {
        int256 sum;
        if (a.negative_ == b.negative_) {
            sum.low_ = a.low_ + b.low_;
            sum.high_ = a.high_ + b.high_ + (sum.low_ < a.low_ ? 1U : 0U);
            sum.negative_ = a.negative_;
            return sum;
        }
        bool const a_larger = compare_magnitude(a, b) >= 0;
        int256 const& larger = a_larger ? a : b;
        int256 const& smaller = a_larger ? b : a;
        sum.low_ = larger.low_ - smaller.low_;
        sum.high_ = larger.high_ - smaller.high_ - (larger.low_ < smaller.low_ ? 1U : 0U);
        sum.negative_ = larger.negative_ && !sum.is_zero();
        return sum;
    }
    friend constexpr int256 operator-(int256 const& a, int256 const& b) { return a + -b; }

    friend constexpr int256 operator*(int256 const& a, int256 const& b) {
        int256 product = multiply_limbs(a.low_, b.low_);
        product.high_ += a.low_ * b.high_ + a.high_ * b.low_;
        product.negative_ = a.negative_ != b.negative_ && !product.is_zero();
        return product;
    }

    // Both truncate towards zero, as the built-in operators do.
    friend constexpr int256 operator/(int256 const& a, int256 const& b);
    friend constexpr int256 operator%(int256 const& a, int256 const& b);

    friend constexpr bool operator==(int256 const&, int256 const&) = default;
    friend constexpr std::strong_ordering operator<=>(int256 const& a, int256 const& b) {
        if (a.negative_ != b.negative_)
            return a.negative_ ? std::strong_ordering::less : std::strong_ordering::greater;
        return a.negative_ ? compare_magnitude(b, a) : compare_magnitude(a, b);
    }

private:
    struct division;

    [[nodiscard]] constexpr bool is_zero() const { return low_ == 0 && high_ == 0; }

    static constexpr std::strong_ordering compare_magnitude(int256 const& a, int256 const& b) {
        if (a.high_ != b.high_)
            return a.high_ < b.high_ ? std::strong_ordering::less : std::strong_ordering::greater;
        if (a.low_ != b.low_)
            return a.low_ < b.low_ ? std::strong_ordering::less : std::strong_ordering::greater;
        return std::strong_ordering::equal;
    }

    static constexpr int256 multiply_limbs(limb a, limb b) {
        constexpr int half = 64;
        constexpr limb mask = (static_cast<limb>(1) << half) - 1;
        limb const low = (a & mask) * (b & mask);
        limb const cross = (a >> half) * (b & mask) + (low >> half);
        limb const middle = (a & mask) * (b >> half) + (cross & mask);
        int256 product;
        product.low_ = (middle << half) | (low & mask);
        product.high_ = (a >> half) * (b >> half) + (cross >> half) + (middle >> half);
        return product;
    }

    constexpr void double_magnitude() {
        high_ = (high_ << 1) | (low_ >> 127);
        low_ <<= 1;
    }

    static constexpr division divide(int256 const& a, int256 const& b);

    limb low_ = 0;
    limb high_ = 0;
    bool negative_ = false;  // never set on zero
};

struct int256::division {
    int256 quotient, rest;
};

constexpr int256::division int256::divide(int256 const& a, int256 const& b) {
    division done;
    if (a.high_ == 0 && b.high_ == 0) {
        done.quotient.low_ = a.low_ / b.low_;
        done.rest.low_ = a.low_ % b.low_;
    } else {
        int256 divisor = b;
        divisor.negative_ = false;
        for (int bit = 255; bit >= 0; --bit) {
            done.rest.double_magnitude();
            limb const half = bit >= 128 ? a.high_ : a.low_;
            done.rest.low_ |= (half >> (bit % 128)) & 1U;
            done.quotient.double_magnitude();
            if (compare_magnitude(done.rest, divisor) >= 0) {
                done.rest = done.rest - divisor;
                done.quotient.low_ |= 1U;
            }
        }
    }
    done.quotient.negative_ = a.negative_ != b.negative_ && !done.quotient.is_zero();
    done.rest.negative_ = a.negative_ && !done.rest.is_zero();
    return done;
}

constexpr int256 operator/(int256 const& a, int256 const& b) {
    return int256::divide(a, b).quotient;
}
constexpr int256 operator%(int256 const& a, int256 const& b) { return int256::divide(a, b).rest; }

}  // namespace outturn::detail
