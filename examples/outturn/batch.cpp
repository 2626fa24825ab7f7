// SPDX-FileCopyrightText: 2026 The Outturn authors
// SPDX-License-Identifier: BSL-1.0

// The stream: a form in on each line, an answer out on each, in the same order and in flat memory.

#include <outturn/core/unicode.hpp>
#include <outturn/form/reading.hpp>
#include <outturn/io/file.hpp>
#include <outturn/stream/line_scorer.hpp>

#include "command.hpp"
#include "held_signals.hpp"
#include "lines.hpp"
#include "printing.hpp"
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <climits>
#include <condition_variable>
#include <csignal>
#include <cstdint>
#include <exception>
#include <fcntl.h>
#include <memory>
#include <mutex>
#include <new>
#include <string_view>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace program {

using namespace outturn;

namespace {

struct batch_options {
    form_options forms;
    vocabulary words;  // Of its file.
    bool audits = false;
    unsigned jobs = 1;
    std::size_t longest_line = std::size_t{16} << 20U;
};

// ---- answers

class answerer {
public:
    answerer(batch_options const& given, policy const& rules, std::string file)
        : given_{given},
          scorer_{rules, std::move(file), given.forms.in(), given.forms.strict, given.words} {}

    /// Answers the lines of a block, or as many as there is memory for.
    void answer(block& of) {
        of.answers.clear();
        of.count = of.unusable = of.with_findings = of.faulty = of.with_unread = 0;
        std::size_t whole = 0;
        try {
            answer_lines(of, whole);
            of.out_of_memory = false;
        } catch (std::bad_alloc const&) {
            of.answers.resize(whole);
            of.out_of_memory = true;
        }
    }

private:
    /// `whole` is how far the answers are whole.
    void answer_lines(block& of, std::size_t& whole) {
        std::string_view rest{of.lines};
        while (!rest.empty()) {
            auto const end = rest.find('\n');
            auto const line = rest.substr(0, end);
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
            answer_line(of, line, of.first_line + of.count);
            ++of.count;
            whole = of.answers.size();
        }
    }

    void answer_line(block& of, std::string_view line, std::uint64_t number) {
        bool const too_long = of.cut_off || line.size() > given_.longest_line;
        auto const outcome = too_long
                                 ? scorer_.refuse_longer(line.substr(0, 256), number, of.answers)
                             : given_.audits ? scorer_.audit(line, number, of.answers)
                                             : scorer_.score(line, number, of.answers);
        if (outcome == line_outcome::unusable) {
            ++of.unusable;
            return;
        }
        if (outcome == line_outcome::findings) {
            ++of.with_findings;
            if (has_fault(scorer_.form())) ++of.faulty;
        }
        auto const& unread = scorer_.form().unread;
        if (unread.empty()) return;
        if (of.with_unread++ == 0)
            of.first_unread = std::to_string(number) + ": " + printable(unread.front().figure);
    }

    batch_options const& given_;
    line_scorer scorer_;
};

// ---- messages on standard error

/// Counts lines, and says on standard error what was unusable or not read.
class tally {
public:
    explicit tally(language in) : in_{in}, shows_progress_{isatty(STDERR_FILENO) != 0} {}

    void add(block const& done, std::string const& file) {
        lines_ += done.count;
        unusable_ += done.unusable;
        findings_ += done.with_findings;
        faulty_ += done.faulty;
        if (with_unread_ == 0 && done.with_unread != 0)
            first_unread_ = printable(file) + ':' + done.first_unread;
        with_unread_ += done.with_unread;
        if (shows_progress_) show();
    }

    /// Removes the line of progress.
    void end_progress() {
        if (shown_) show_progress("");
        shown_ = false;
    }

    void end() {
        end_progress();
        bool const zh = in_ == language::zh;
        if (unusable_ != 0)
            tell(zh ? "outturn：" + text_of(unusable_) + " 行无法使用，共 " + text_of(lines_) +
                          " 行"
                    : "outturn: " + text_of(unusable_) + " of " + text_of(lines_) +
                          " lines are unusable");
        if (faulty_ != 0)
            tell(zh ? "outturn：" + text_of(faulty_) + " 行有无法识别的单元格，共 " +
                          text_of(lines_) + " 行"
                    : "outturn: " + text_of(faulty_) + " of " + text_of(lines_) +
                          " lines have cells that cannot be read");
        if (with_unread_ != 0)
            tell(zh ? "outturn：" + text_of(with_unread_) +
                          " 行含有自评表没有的键，未读取；首个：" + first_unread_
                    : "outturn: " + text_of(with_unread_) +
                          " lines have keys that are none of a form's and were not read, first " +
                          first_unread_);
    }

    [[nodiscard]] int outcome() const {
        return unusable_ != 0 ? unusable : findings_ != 0 ? findings : all_well;
    }

private:
    using clock = std::chrono::steady_clock;

    static std::string text_of(std::uint64_t count) { return std::to_string(count); }

    void show() {
        auto const now = clock::now();
        if (now - shown_at_ < std::chrono::milliseconds{200}) return;
        shown_at_ = now;
        shown_ = true;
        auto const past =
            std::chrono::duration_cast<std::chrono::milliseconds>(now - begun_).count();
        auto const rate =
            lines_ * 1000 / static_cast<std::uint64_t>(std::max<std::int64_t>(past, 1));
        show_progress(in_ == language::zh ? text_of(lines_) + " 行，每秒 " + text_of(rate) +
                                                " 行，" + text_of(unusable_) + " 行无法使用"
                                          : text_of(lines_) + " lines, " + text_of(rate) +
                                                " a second, " + text_of(unusable_) + " unusable");
    }

    language in_;
    bool shows_progress_;
    bool shown_ = false;
    clock::time_point begun_ = clock::now();
    clock::time_point shown_at_ = begun_;
    std::uint64_t lines_ = 0;
    std::uint64_t unusable_ = 0;
    std::uint64_t findings_ = 0;
    std::uint64_t faulty_ = 0;
    std::uint64_t with_unread_ = 0;
    std::string first_unread_;
};

// ---- several at a time

/// Blocks that several threads answer and that come back in the order they went in. Only a few are under
/// way at a time, whatever the length of the stream. Where the system gives no more threads or memory,
/// there are fewer of them than asked for.
class crew {
public:
    crew(batch_options const& given, policy const& rules, std::string const& file) {
        try {
            // Room for all, so that no thread is lost to a lack of it.
            threads_.reserve(given.jobs);
            workers_.reserve(given.jobs);
            slots_.resize(2 * std::size_t{given.jobs});
            while (threads_.size() < given.jobs) add_thread(given, rules, file);
        } catch (std::system_error const&) {
        } catch (std::bad_alloc const&) {
        }
    }
    crew(crew const&) = delete;
    crew& operator=(crew const&) = delete;
    ~crew() {
        {
            std::lock_guard const lock{mutex_};
            closed_ = true;
        }
        to_do_.notify_all();
        for (auto& each : threads_) each.join();
    }

    /// How many threads there are.
    [[nodiscard]] std::size_t size() const { return threads_.size(); }

    [[nodiscard]] bool empty() const { return taken_back_ == handed_out_; }
    [[nodiscard]] bool full() const { return handed_out_ - taken_back_ == slots_.size(); }

    /// The block to fill next; not while the crew is full.
    block& to_fill() { return slots_[handed_out_ % slots_.size()].work; }
    void hand_out() {
        {
            std::lock_guard const lock{mutex_};
            slots_[handed_out_ % slots_.size()].done = false;
            ++handed_out_;
        }
        to_do_.notify_one();
    }

    /// The oldest block, once it is answered; its room is free when the next is asked for.
    block& take_back() {
        auto& oldest = slots_[taken_back_ % slots_.size()];
        std::unique_lock lock{mutex_};
        done_.wait(lock, [&] { return oldest.done; });
        ++taken_back_;
        if (oldest.failure) std::rethrow_exception(oldest.failure);
        return oldest.work;
    }

private:
    struct slot {
        block work;
        bool done = false;
        std::exception_ptr failure;
    };

    /// A thread makes nothing that could fail when it begins.
    void add_thread(batch_options const& given, policy const& rules, std::string const& file) {
        auto* const worker = &workers_.emplace_back(given, rules, file);
        threads_.emplace_back([this, worker] { work(*worker); });
    }

    void work(answerer& by) noexcept {
        for (;;) {
            slot* mine = nullptr;
            {
                std::unique_lock lock{mutex_};
                to_do_.wait(lock, [&] { return closed_ || begun_ != handed_out_; });
                if (closed_) return;
                mine = &slots_[begun_++ % slots_.size()];
            }
            try {
                by.answer(mine->work);
            } catch (...) {
                mine->failure = std::current_exception();
            }
            {
                std::lock_guard const lock{mutex_};
                mine->done = true;
            }
            done_.notify_one();
        }
    }

    std::vector<answerer> workers_;
    std::vector<slot> slots_;
    std::size_t handed_out_ = 0;
    std::size_t begun_ = 0;
    std::size_t taken_back_ = 0;
    bool closed_ = false;
    std::mutex mutex_;
    std::condition_variable to_do_;
    std::condition_variable done_;
    std::vector<std::thread> threads_;
};

// ---- the stream

class stream {
public:
    stream(batch_options const& given, policy const& rules)
        : given_{given}, rules_{rules}, told_{given.forms.in()} {}

    int run() {
        int outcome = all_well;
        for (auto const& file : given_.forms.files) {
            outcome = std::max(outcome, run(file));
            if (held_signals::which() != 0 || out_.failure() != 0 || out_of_memory_) break;
        }
        told_.end();
        if (out_.failure() == EPIPE) end_by(SIGPIPE);
        if (out_.failure() != 0) {
            tell("outturn: the output cannot be written: " +
                 std::generic_category().message(out_.failure()));
            return unusable;
        }
        if (held_signals::which() != 0) end_by(held_signals::which());
        return std::max(outcome, told_.outcome());
    }

private:
    int run(std::string const& file) {
        bool const standard = file == "-";
        std::string const name = standard ? "" : file;
        int const descriptor = standard ? STDIN_FILENO : ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) return refuse(file, errno);
        line_source source{descriptor, given_.longest_line, signals_};
        last_line_ = 0;
        answer(source, name);
        if (out_of_memory_) refuse_rest(file);
        if (!standard) ::close(descriptor);
        if (out_of_memory_) return unusable;
        return source.failure() == 0 ? all_well : refuse(file, source.failure());
    }

    void answer(line_source& source, std::string const& name) {
        if (given_.jobs == 1) return answer_alone(source, name);
        crew several{given_, rules_, name};
        if (several.size() != given_.jobs) tell_of_threads(several.size());
        if (several.size() == 0)
            answer_alone(source, name);
        else
            answer_by_several(source, name, several);
    }

    /// Reads the next lines. Where there is no memory for them, what was read before is still answered.
    bool read(line_source& source, block& into) {
        try {
            return source.next(into);
        } catch (std::bad_alloc const&) {
            out_of_memory_ = true;
            return false;
        }
    }

    void tell_of_threads(std::size_t count) {
        if (told_of_threads_) return;
        told_of_threads_ = true;
        told_.end_progress();
        auto const there = std::to_string(count);
        auto const asked = std::to_string(given_.jobs);
        tell(given_.forms.in() == language::zh
                 ? "outturn：系统只允许启动 " + there + " 个线程（要求 " + asked + " 个）"
                 : "outturn: the system let " + there + " of " + asked + " threads start");
    }

    /// Says behind which line memory ended.
    void refuse_rest(std::string const& file) {
        told_.end_progress();
        auto const last = std::to_string(last_line_);
        tell(printable(file) +
             (given_.forms.in() == language::zh
                  ? "：内存不足，第 " + last + " 行之后未处理"
                  : ": out of memory, nothing behind line " + last + " is answered"));
    }

    int refuse(std::string const& file, int failure) {
        told_.end_progress();
        return complain(unreadable(file, failure), given_.forms.in());
    }

    bool give_out(block const& done, std::string const& name) {
        if (!out_.write(to_terminal_ ? shown_json(done.answers) : done.answers)) return false;
        told_.add(done, name);
        if (done.count != 0) last_line_ = done.first_line + done.count - 1;
        if (done.out_of_memory) out_of_memory_ = true;
        return !done.out_of_memory;
    }

    void answer_alone(line_source& source, std::string const& name) {
        answerer by{given_, rules_, name};
        block work;
        while (read(source, work)) {
            by.answer(work);
            if (!give_out(work, name)) return;
        }
    }

    void answer_by_several(line_source& source, std::string const& name, crew& several) {
        for (bool more = true; more || !several.empty();) {
            // Answers do not wait for input.
            bool const reads = more && !several.full() && (several.empty() || source.ready());
            if (reads) {
                more = read(source, several.to_fill());
                if (more) several.hand_out();
            } else if (!several.empty() && !give_out(several.take_back(), name)) {
                return;
            }
            if (held_signals::which() != 0) return;
        }
    }

    batch_options const& given_;
    policy const& rules_;
    held_signals signals_;
    line_sink out_{signals_};
    bool to_terminal_ = isatty(STDOUT_FILENO) != 0;
    bool out_of_memory_ = false;
    std::uint64_t last_line_ = 0;  ///< Of the file, the last one that was answered.
    bool told_of_threads_ = false;
    tally told_;
};

int answer_stream(batch_options const& given) {
    auto const rules = find_policy(given.forms.policy_name);
    if (!rules) return complain(rules.error(), given.forms.in());
    return stream{given, *rules}.run();
}

}  // namespace

void add_batch(CLI::App& app, action& chosen) {
    auto& command = *app.add_subcommand(
        "batch", "Score or audit a stream: a form as JSON in and an answer out on each line");
    auto const given = std::make_shared<batch_options>();
    given->forms.files = {"-"};
    command
        .add_option(
            "file", given->forms.files, "Files of forms, one on each line; - is standard input")
        ->type_name("FILE")
        ->capture_default_str();
    add_policy(command, given->forms);
    add_vocabulary(command, given->forms);
    command.add_flag("--audit", given->audits, "Audit the forms instead of scoring them");
    command.add_option("--jobs", given->jobs, "How many forms to work on at a time")
        ->check(CLI::Range(1U, 256U))
        ->capture_default_str();
    command
        .add_option("--longest-line", given->longest_line, "The most bytes that a line may have")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1} << 30U))
        ->capture_default_str();
    add_strict(command, given->forms);
    add_language(command, given->forms);
    command.footer(
        policy_list() +
        "\nEvery line in, also one that is blank or broken, gives one line out, in the same "
        "order.\n"
        "\n" +
        score_keys() + "\nWith --audit:\n" + audit_keys() +
        "\nOf a line that cannot be used:\n"
        "  file, line  the number of the line\n"
        "  error       {code, expected, message, figure: the cell, or null,\n"
        "               column: the character of the line}\n"
        "  further     with --strict, such an error for every other cell that cannot be read\n"
        "\nLines are written whole. A pipe gets no half of a line of up to " +
        std::to_string(PIPE_BUF) +
        " bytes\nwhatever ends the program, and a file none but by a kill in the middle of a "
        "write;\n"
        "SIGINT, SIGTERM and SIGHUP end it between two lines, and so does the end of memory.\n"
        "\nExit status: 0 done, 1 cells that cannot be read or, with --audit, findings of level "
        "error,\n2 lines or files that cannot be used or output that cannot be written. A reader "
        "that goes away\nends it as SIGPIPE does.");
    command.callback([&chosen, given] {
        chosen = [given] {
            auto const words = find_vocabulary(given->forms.vocabulary_file);
            if (!words) return complain(words.error(), given->forms.in());
            given->words = *words;
            return answer_stream(*given);
        };
    });
}

}  // namespace program
