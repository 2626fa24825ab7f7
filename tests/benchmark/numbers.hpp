// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The same tasks for every kind of number: parse, format, add, sum, rate, score. Each kind is a struct
// with the types and functions below; where a function is missing, the task is not measured.
//
//   figure                    an amount, as the kind would hold it
//   from_minor(int64)         a figure of so many hundredths
//   parse(text)               a figure from its text
//   format(figure, buffer)    its text; the length
//   add(sum, figure)          sum += figure
//   rate(executed, adjusted)  executed ÷ adjusted at four places, halves up: in ten-thousandths
//   score(executed, adjusted) 10 × the rate at two places, halves up: in hundredths

#include <outturn/numeric.hpp>

#include <boost/multiprecision/cpp_dec_float.hpp>
#include <boost/multiprecision/cpp_int.hpp>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#if __has_include(<gmp.h>)
#include <gmp.h>
#endif
#ifdef OUTTURN_HAVE_BID
#define DECIMAL_CALL_BY_REFERENCE 0
#define DECIMAL_GLOBAL_ROUNDING 0
#define DECIMAL_GLOBAL_EXCEPTION_FLAGS 0
extern "C" {
#include <bid_conf.h>
#include <bid_functions.h>
}
#endif
#ifdef OUTTURN_HAVE_MPDEC
extern "C" {
#include <mpdecimal.h>
}
#endif

namespace numbers {

// Texts are "1,681,827.35" for the library, and the same digits as each other kind can read them.
enum class spelling { grouped, point, whole };

template <class Int>
struct outturn_decimal {
    static constexpr auto reads = spelling::grouped;
    using figure = outturn::basic_decimal<Int>;
    static figure from_minor(std::int64_t minor) { return figure::scaled(minor, 2); }
    static figure parse(std::string_view text) { return *outturn::parse_decimal<Int>(text); }
    static std::size_t format(figure const& value, char* buffer) {
        return static_cast<std::size_t>(to_chars(buffer, buffer + 64, value).ptr - buffer);
    }
    static void add(figure& sum, figure const& value) { sum += value; }
    static std::int64_t rate(figure const& executed, figure const& adjusted) {
        return static_cast<std::int64_t>(
            (executed / adjusted).round(4, outturn::rounding::half_up).coefficient());
    }
    static std::int64_t score(figure const& executed, figure const& adjusted) {
        auto const printed = (executed / adjusted).round(4, outturn::rounding::half_up);
        return static_cast<std::int64_t>(
            (figure{10} * printed).round(2, outturn::rounding::half_up).coefficient());
    }
};

template <class Int>
struct outturn_amount : outturn_decimal<Int> {
    using figure = outturn::amount<outturn::cny, Int>;
    static figure from_minor(std::int64_t minor) { return figure::from_minor(minor); }
    static figure parse(std::string_view text) {
        return *outturn::parse_amount<outturn::cny, Int>(text);
    }
    static std::size_t format(figure const& value, char* buffer) {
        return static_cast<std::size_t>(to_chars(buffer, buffer + 64, value.value()).ptr - buffer);
    }
    static void add(figure& sum, figure const& value) { sum += value; }
    static std::int64_t rate(figure const& executed, figure const& adjusted) {
        return static_cast<std::int64_t>(
            (executed / adjusted).round(4, outturn::rounding::half_up).coefficient());
    }
    static std::int64_t score(figure const& executed, figure const& adjusted) {
        auto const printed = (executed / adjusted).round(4, outturn::rounding::half_up);
        return static_cast<std::int64_t>((outturn::basic_decimal<Int>{10} * printed)
                                             .round(2, outturn::rounding::half_up)
                                             .coefficient());
    }
};

// Integers of hundredths, with the arithmetic written by hand for figures above zero.
template <class Int>
struct raw_integer {
    static constexpr auto reads = spelling::whole;
    using figure = Int;
    static figure from_minor(std::int64_t minor) { return figure(minor); }
    static figure parse(std::string_view text) {
        if constexpr (std::is_same_v<Int, std::int64_t>) {
            Int value{};
            std::from_chars(text.data(), text.data() + text.size(), value);
            return value;
        } else {
            return Int(std::string{text});
        }
    }
    static std::size_t format(figure const& value, char* buffer) {
        if constexpr (std::is_same_v<Int, std::int64_t>) {
            return static_cast<std::size_t>(std::to_chars(buffer, buffer + 64, value).ptr - buffer);
        } else {
            std::string const text = value.str();
            std::memcpy(buffer, text.data(), text.size());
            return text.size();
        }
    }
    static void add(figure& sum, figure const& value) { sum += value; }
    static std::int64_t rate(figure const& executed, figure const& adjusted) {
        return static_cast<std::int64_t>(Int((executed * 10000 + adjusted / 2) / adjusted));
    }
    static std::int64_t score(figure const& executed, figure const& adjusted) {
        Int const rate = (executed * 10000 + adjusted / 2) / adjusted;
        return static_cast<std::int64_t>(Int((rate * 10 + 50) / 100));
    }
};

struct binary {
    static constexpr auto reads = spelling::point;
    using figure = double;
    static figure from_minor(std::int64_t minor) { return static_cast<double>(minor) / 100; }
    static figure parse(std::string_view text) {
        double value = 0;
        std::from_chars(text.data(), text.data() + text.size(), value);
        return value;
    }
    static std::size_t format(figure value, char* buffer) {
        return static_cast<std::size_t>(
            std::to_chars(buffer, buffer + 64, value, std::chars_format::fixed, 2).ptr - buffer);
    }
    static void add(figure& sum, figure value) { sum += value; }
    static std::int64_t rate(figure executed, figure adjusted) {
        return static_cast<std::int64_t>(std::round(executed / adjusted * 10000));
    }
    static std::int64_t score(figure executed, figure adjusted) {
        double const rate = std::round(executed / adjusted * 10000) / 10000;
        return static_cast<std::int64_t>(std::round(rate * 10 * 100));
    }
};

struct cpp_dec_float {
    static constexpr auto reads = spelling::point;
    using figure = boost::multiprecision::cpp_dec_float_50;
    static figure from_minor(std::int64_t minor) { return figure{minor} / 100; }
    static figure parse(std::string_view text) { return figure{std::string{text}}; }
    static std::size_t format(figure const& value, char* buffer) {
        std::string const text = value.str(2, std::ios_base::fixed);
        std::memcpy(buffer, text.data(), text.size());
        return text.size();
    }
    static void add(figure& sum, figure const& value) { sum += value; }
    static std::int64_t rate(figure const& executed, figure const& adjusted) {
        return round(figure{executed / adjusted * 10000}).convert_to<std::int64_t>();
    }
    static std::int64_t score(figure const& executed, figure const& adjusted) {
        figure const rate = round(figure{executed / adjusted * 10000}) / 10000;
        return round(figure{rate * 1000}).convert_to<std::int64_t>();
    }
};

struct cpp_rational {
    static constexpr auto reads = spelling::whole;
    using figure = boost::multiprecision::cpp_rational;
    static figure from_minor(std::int64_t minor) { return figure{minor, 100}; }
    static figure parse(std::string_view text) {
        return figure{boost::multiprecision::cpp_int{std::string{text}},
                      boost::multiprecision::cpp_int{100}};
    }
    static std::size_t format(figure const& value, char* buffer) {
        std::string const text = value.str();
        std::memcpy(buffer, text.data(), text.size());
        return text.size();
    }
    static void add(figure& sum, figure const& value) { sum += value; }
    static boost::multiprecision::cpp_int half_up(figure const& value) {
        using boost::multiprecision::cpp_int;
        return cpp_int{(numerator(value) * 2 + denominator(value)) / (denominator(value) * 2)};
    }
    static std::int64_t rate(figure const& executed, figure const& adjusted) {
        return half_up(figure{executed / adjusted * 10000}).convert_to<std::int64_t>();
    }
    static std::int64_t score(figure const& executed, figure const& adjusted) {
        figure const rate{half_up(figure{executed / adjusted * 10000}), 10000};
        return half_up(figure{rate * 1000}).convert_to<std::int64_t>();
    }
};

#if __has_include(<gmp.h>)
struct gmp_rational {
    static constexpr auto reads = spelling::whole;
    class figure {
    public:
        figure() { mpq_init(value); }
        figure(figure const& other) : figure{} { mpq_set(value, other.value); }
        figure& operator=(figure const& other) {
            mpq_set(value, other.value);
            return *this;
        }
        ~figure() { mpq_clear(value); }
        mpq_t value;
    };
    static figure from_minor(std::int64_t minor) {
        figure made;
        mpq_set_si(made.value, minor, 100);
        mpq_canonicalize(made.value);
        return made;
    }
    static figure parse(std::string_view text) {
        figure made;
        mpq_set_str(made.value, (std::string{text} + "/100").c_str(), 10);
        mpq_canonicalize(made.value);
        return made;
    }
    static std::size_t format(figure const& value, char* buffer) {
        return std::strlen(mpq_get_str(buffer, 10, value.value));
    }
    static void add(figure& sum, figure const& value) {
        mpq_add(sum.value, sum.value, value.value);
    }
    // What a careful program keeps between calls, so that only the arithmetic is measured.
    struct scratch {
        figure quotient, ten_thousand;
        mpz_t whole, twice;
        scratch() {
            mpz_inits(whole, twice, nullptr);
            mpq_set_si(ten_thousand.value, 10000, 1);
        }
        ~scratch() { mpz_clears(whole, twice, nullptr); }
    };
    static std::int64_t half_up(scratch& use) {
        mpz_mul_2exp(use.whole, mpq_numref(use.quotient.value), 1);
        mpz_add(use.whole, use.whole, mpq_denref(use.quotient.value));
        mpz_mul_2exp(use.twice, mpq_denref(use.quotient.value), 1);
        mpz_fdiv_q(use.whole, use.whole, use.twice);
        return mpz_get_si(use.whole);
    }
    static std::int64_t rate(figure const& executed, figure const& adjusted) {
        thread_local scratch use;
        mpq_div(use.quotient.value, executed.value, adjusted.value);
        mpq_mul(use.quotient.value, use.quotient.value, use.ten_thousand.value);
        return half_up(use);
    }
    static std::int64_t score(figure const& executed, figure const& adjusted) {
        thread_local scratch use;
        mpq_set_si(use.quotient.value, rate(executed, adjusted), 10);
        mpq_canonicalize(use.quotient.value);
        return half_up(use);
    }
};
#endif

#ifdef OUTTURN_HAVE_BID
struct intel_bid64 {
    static constexpr auto reads = spelling::point;
    using figure = BID_UINT64;
    static figure from_minor(std::int64_t minor) {
        unsigned flags = 0;
        return bid64_div(bid64_from_int64(minor, BID_ROUNDING_TIES_AWAY, &flags),
                         bid64_from_int64(100, BID_ROUNDING_TIES_AWAY, &flags),
                         BID_ROUNDING_TIES_AWAY,
                         &flags);
    }
    static figure parse(std::string_view text) {
        unsigned flags = 0;
        char buffer[64];
        std::memcpy(buffer, text.data(), text.size());
        buffer[text.size()] = '\0';
        return bid64_from_string(buffer, BID_ROUNDING_TIES_AWAY, &flags);
    }
    static std::size_t format(figure value, char* buffer) {
        unsigned flags = 0;
        bid64_to_string(buffer, value, &flags);
        return std::strlen(buffer);
    }
    static void add(figure& sum, figure value) {
        unsigned flags = 0;
        sum = bid64_add(sum, value, BID_ROUNDING_TIES_AWAY, &flags);
    }
    static std::int64_t rate(figure executed, figure adjusted) {
        static figure const ten_thousand = from_minor(1'000'000);
        unsigned flags = 0;
        figure const quotient = bid64_div(executed, adjusted, BID_ROUNDING_TIES_AWAY, &flags);
        return bid64_to_int64_rninta(
            bid64_mul(quotient, ten_thousand, BID_ROUNDING_TIES_AWAY, &flags), &flags);
    }
    static std::int64_t score(figure executed, figure adjusted) {
        static figure const tenth = from_minor(10);
        unsigned flags = 0;
        figure const rate4 =
            bid64_from_int64(rate(executed, adjusted), BID_ROUNDING_TIES_AWAY, &flags);
        return bid64_to_int64_rninta(bid64_mul(rate4, tenth, BID_ROUNDING_TIES_AWAY, &flags),
                                     &flags);
    }
};
#endif

#ifdef OUTTURN_HAVE_MPDEC
// The C header gives its types the visibility of the library.
#pragma GCC diagnostic ignored "-Wattributes"
struct mpdec {
    static constexpr auto reads = spelling::point;
    struct context {
        mpd_context_t limits;
        context() {
            mpd_maxcontext(&limits);
            limits.prec = 38;
            limits.round = MPD_ROUND_HALF_UP;
            limits.traps = 0;
        }
    };
    static mpd_context_t* with() {
        thread_local context const made;
        return const_cast<mpd_context_t*>(&made.limits);
    }
    class figure {
    public:
        figure() : value{mpd_new(with())} {}
        figure(figure const& other) : figure{} {
            unsigned status = 0;
            mpd_qcopy(value, other.value, &status);
        }
        figure& operator=(figure const& other) {
            unsigned status = 0;
            mpd_qcopy(value, other.value, &status);
            return *this;
        }
        ~figure() { mpd_del(value); }
        mpd_t* value;
    };
    static figure from_minor(std::int64_t minor) {
        unsigned status = 0;
        figure made;
        mpd_qset_i64(made.value, minor, with(), &status);
        made.value->exp -= 2;
        return made;
    }
    static figure parse(std::string_view text) {
        unsigned status = 0;
        char buffer[64];
        std::memcpy(buffer, text.data(), text.size());
        buffer[text.size()] = '\0';
        figure made;
        mpd_qset_string(made.value, buffer, with(), &status);
        return made;
    }
    static std::size_t format(figure const& value, char* buffer) {
        char* const text = mpd_to_sci(value.value, 0);
        std::size_t const length = std::strlen(text);
        std::memcpy(buffer, text, length);
        mpd_free(text);
        return length;
    }
    static void add(figure& sum, figure const& value) {
        unsigned status = 0;
        mpd_qadd(sum.value, sum.value, value.value, with(), &status);
    }
    static void rate_to(figure& quotient, figure const& executed, figure const& adjusted) {
        unsigned status = 0;
        mpd_qdiv(quotient.value, executed.value, adjusted.value, with(), &status);
        mpd_qrescale(quotient.value, quotient.value, -4, with(), &status);
    }
    static std::int64_t integer_of(figure& value) {
        unsigned status = 0;
        value.value->exp = 0;
        return mpd_qget_i64(value.value, &status);
    }
    static std::int64_t rate(figure const& executed, figure const& adjusted) {
        thread_local figure quotient;
        rate_to(quotient, executed, adjusted);
        return integer_of(quotient);
    }
    static std::int64_t score(figure const& executed, figure const& adjusted) {
        thread_local figure quotient;
        rate_to(quotient, executed, adjusted);
        quotient.value->exp += 1;
        unsigned status = 0;
        mpd_qrescale(quotient.value, quotient.value, -2, with(), &status);
        return integer_of(quotient);
    }
};
#endif

}  // namespace numbers
