// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// In a program of its own, made of headers alone: it counts allocations.

// Memory: none where the documentation promises none, so many bytes for each byte of an input where a
// file is read, and when it runs out at any moment, nothing is lost.

#include <outturn/audit/audit.hpp>
#include <outturn/expression/attainment.hpp>
#include <outturn/expression/text.hpp>
#include <outturn/io/json.hpp>
#include <outturn/scoring/policy_json.hpp>
#include <outturn/scoring/score.hpp>

#include "catch.hpp"
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <malloc.h>
#include <new>
#include <string>

using namespace outturn;

namespace {

struct {
    std::size_t allocations = 0;
    std::size_t held = 0;      ///< Bytes.
    std::size_t highest = 0;   ///< Of bytes held.
    std::size_t fails_at = 0;  ///< The number of the allocation that fails; 0 of none.
} memory;

void* allocate(std::size_t size) noexcept {
    if (++memory.allocations == memory.fails_at) return nullptr;
    void* const made = std::malloc(size == 0 ? 1 : size);
    if (made == nullptr) return nullptr;
    memory.held += malloc_usable_size(made);
    if (memory.highest < memory.held) memory.highest = memory.held;
    return made;
}

void release(void* made) noexcept {
    if (made != nullptr) memory.held -= malloc_usable_size(made);
    std::free(made);
}

}  // namespace

void* operator new(std::size_t size) {
    if (void* const made = allocate(size)) return made;
    throw std::bad_alloc{};
}
void* operator new[](std::size_t size) { return ::operator new(size); }
void* operator new(std::size_t size, std::nothrow_t const&) noexcept { return allocate(size); }
void operator delete(void* made) noexcept { release(made); }
void operator delete(void* made, std::size_t) noexcept { release(made); }
void operator delete[](void* made) noexcept { release(made); }
void operator delete[](void* made, std::size_t) noexcept { release(made); }

namespace {

/// The allocations of `work`, with the answer it gives kept away from them.
std::size_t allocations_of(auto const& work) {
    auto const before = memory.allocations;
    work();
    return memory.allocations - before;
}

/// The most bytes of `operator new` that `work` holds at a time.
std::size_t most_held_by(auto const& work) {
    auto const before = memory.held;
    memory.highest = before;
    work();
    return memory.highest - before;
}

std::string form_of_2022() {
    std::ifstream file{OUTTURN_SOURCE_DIR "/examples/forms/2022-4.json", std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string form_of(std::size_t indicators) {
    std::string text = R"({"funds": [{"source": "总额", "adjusted": "100", "executed": "99"}],)"
                       R"("indicators": [)";
    for (std::size_t i = 0; i < indicators; ++i)
        text +=
            std::string{i == 0 ? "" : ","} +
            R"({"level3": "指标", "target": ">=5", "actual": "4", "points": "1", "score": "1"})";
    return text + "]}";
}

}  // namespace

TEST_CASE("memory: short targets and actual values are read and compared without an allocation") {
    bool met = false;
    CHECK(allocations_of([&] {
              auto const goal = parse_target(">=500家");
              auto const done = parse_actual("485家");
              met = compare(*goal, *done).met == judgement::not_met;
          }) == 0);
    CHECK(met);
}

TEST_CASE("memory: forms are scored one after another without an allocation") {
    auto const form = read_json(form_of_2022()).value();
    scored_form scored;
    score_into(scored, form, policies::shanghai_2022);
    CHECK(allocations_of([&] { score_into(scored, form, policies::shanghai_2022); }) == 0);
    CHECK(scored.total.rounded.has_value());
}

TEST_CASE("memory: what a reader holds grows with the length of its input, and no faster") {
    auto const held = [](std::string const& text) {
        bool read = false;
        auto const most = most_held_by([&] { read = read_json(text).has_value(); });
        REQUIRE(read);
        return most;
    };
    auto const small = form_of(1'000);
    auto const large = form_of(8'000);
    auto const of_small = held(small);
    auto const of_large = held(large);
    INFO(small.size() << " bytes: " << of_small << "; " << large.size() << " bytes: " << of_large);
    // The room of a list doubles as it grows; the list before is still held then.
    CHECK(of_large < 24 * of_small);
    CHECK(of_large < 64 * large.size());
}

TEST_CASE("memory: the shortest rows cost so many bytes for each byte, and no more") {
    std::string text = R"({"indicators": [{})";
    for (int i = 0; i < 9'999; ++i) text += ",{}";
    text += "]}";
    auto const most = most_held_by([&] { REQUIRE(read_json(text).has_value()); });
    INFO(text.size() << " bytes: " << most);
    CHECK(most < 1'500 * text.size());
}

TEST_CASE("memory: when it runs out at any moment, nothing is lost and nothing is leaked") {
    auto const text = form_of_2022();
    std::string const rules_text = R"({"base": "hubei", "name": "ours", "total": {"caps": []}})";
    auto const work = [&] {
        auto const form = read_json(text, "form.json").value();
        auto const rules = read_policy(rules_text).value();
        auto const scored = score(form, rules);
        auto const report = audit(form, rules);
        return scored.total.rounded.has_value() &&
               report.findings.size() + report.verdicts.size() > 10;
    };
    REQUIRE(work());  // what is made once is made
    auto const all = allocations_of(work);
    REQUIRE(all > 50);
    std::size_t refused = 0;
    for (std::size_t k = 1; k <= all; ++k) {
        auto const held = memory.held;
        bool threw = false;
        bool right = false;
        memory.fails_at = memory.allocations + k;
        try {
            right = work();
        } catch (std::bad_alloc const&) {
            threw = true;
        }
        memory.fails_at = 0;
        auto const left = memory.held;
        INFO("allocation " << k << " of " << all);
        REQUIRE(left == held);
        // A sort does without the room it asks for.
        REQUIRE((threw || right));
        refused += threw ? 1 : 0;
    }
    CHECK(refused > all / 2);
    CHECK(work());
}

TEST_CASE("memory: a form that could not be scored for lack of it leaves the form as it was") {
    auto const form = read_json(form_of_2022()).value();
    auto const copy = form;
    memory.fails_at = memory.allocations + 1;
    CHECK_THROWS_AS(score(form, policies::mof_2020), std::bad_alloc);
    memory.fails_at = 0;
    CHECK(form == copy);
}
