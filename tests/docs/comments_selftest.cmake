# The check of doc comments is right: it passes on right headers, and fails on wrong ones, saying so.
# COMMENTS is the program, WORK a folder to write the headers in.
cmake_minimum_required(VERSION 3.22)

set(head "// SPDX-FileCopyrightText: 2026 X\n// SPDX-License-Identifier: BSL-1.0\n#pragma once\n\n")
set(about "// What it holds.\n\n")
set(header "${WORK}/include/outturn/core/x.hpp")

# expect(<text>|"" <declarations>): the check says the text of a header with the declarations, or passes.
function(expect text declarations)
  file(WRITE "${header}" "${head}${about}namespace outturn {\n\n${declarations}\n}  // namespace outturn\n")
  run("${text}")
endfunction()

function(run text)
  execute_process(COMMAND "${COMMENTS}" check "${WORK}"
    RESULT_VARIABLE failed OUTPUT_VARIABLE output ERROR_VARIABLE output)
  file(READ "${header}" declarations)
  string(FIND "${output}" "${text}" position)
  if("${text}" STREQUAL "" AND failed)
    message(SEND_ERROR "fails on a right header:\n${declarations}\n${output}")
  elseif(NOT "${text}" STREQUAL "" AND (NOT failed OR position EQUAL -1))
    message(SEND_ERROR "should say\n${text}\nof\n${declarations}\nand says\n${output}")
  endif()
endfunction()

set(none "it has no comment of ///")
set(hidden "namespace detail {\n\nint f();\n\n}  // namespace detail\n")

# Everything that has to be commented.
expect("core/x.hpp:9: f: ${none}" "int f();\n")
expect("core/x.hpp:10: f: ${none}" "// Not of three.\nint f();\n")
expect("core/x.hpp:9: f: ${none}" "template <class T>\n    requires same<T, (1 > 0)>\nconstexpr int f(T) { return 1; }\n")
expect("a: ${none}" "inline constexpr int a{1};\n")
expect("a: ${none}" "inline constexpr auto a = [] { return f(1); }();\n")
expect("c: ${none}" "template <class T>\nconcept c = requires(T t) { t(); };\n")
expect("s: ${none}" "struct s {};\n")
expect("s: ${none}" "template <class T>\nclass [[nodiscard]] s final : public b<T> {};\n")
expect("e: ${none}" "enum class e { a, b };\n")
expect("t: ${none}" "using t = int;\n")
expect("OUTTURN_X: ${none}" "#define OUTTURN_X 1\n")
expect("core/x.hpp:11: f: ${none}" "/// S.\nstruct s {\n    int f() const { return 1; }\n    int g;\n};\n")
expect("core/x.hpp:15: f: ${none}" "${hidden}\nint f();\n" )
expect("n: ${none}" "namespace n {\n\n/// F.\nint f();\n\nint n();\n\n}  // namespace n\n")
expect("b: ${none}" "/// A.\nint a();\n\nint b();\n")

# What needs no comment.
expect("" "${hidden}")
expect("" "/// F.\nint f(int);\n\nint f(char);\n")
expect("" "/// F and g.\nint f();\nint g();\n")
expect("" "/// S.\ntemplate <class T>\nstruct basic_s {\n    using type = T;\n    basic_s() : a{1}, b(2) {}\n    ~basic_s();\n    bool operator==(basic_s const&) const = default;\n    explicit operator bool() const { return is_it(); }\n    bool is_it() const { return a < b; }\n    int a = 1;\n    void (*how)(int) = nullptr;\n\nprivate:\n    void f();\n};\n\nusing s = basic_s<>;\n")
expect("" "/// S.\nstruct s {\n    /// A.\n    int a();\n};\n\nint s::a() { return 1; }\n" )

# The shape of a comment.
expect("f: its comment begins with a sentence" "/// Rounds: never.\nint f();\n")
expect("f: its sentence begins with a capital" "/// what it does.\nint f();\n")
expect("f: a paragraph ends with a full stop" "/// What it does\nint f();\n")
expect("f: a paragraph ends with a full stop" "/// What it does.\n///\n/// Fails: never\nint f();\n")
expect("f: it has a tag: @param a" "/// What it does.\n/// @param a the number.\nint f(int a);\n")
expect("f: it has a tag: \\return" "/// What it does.\n/// \\return the number.\nint f(int a);\n")
expect("core/x.hpp:12: f: Rounds is twice there or out of order" "/// What it does.\n///\n/// Fails: never.\n/// Rounds: never.\nint f();\n")
expect("f: Fails is twice there" "/// What it does.\n///\n/// Fails: never.\n/// Fails: never.\nint f();\n")
expect("f: prose stands before the fields" "/// What it does.\n///\n/// Fails: never.\n///\n/// More.\nint f();\n")
expect("f: fields stand before the example" "/// What it does.\n///\n///     f()\n///\n/// Fails: never.\nint f();\n")
expect("" "/// What it does, as `@a`:\n///\n/// - this;\n/// - that.\n///\n/// Units: none.\n/// Rounds: never.\n///\n///     f()  // 1\nint f();\n")

# The fields that apply.
expect("f: it gives a result<>, and says not when it \"Fails: …\"" "/// F.\nresult<int> f();\n")
expect("f: it gives a number, and says not how it \"Rounds: …\"" "/// F.\nconstexpr decimal f(int a) { return a; }\n")
expect("f: it gives a number, and says not how it \"Rounds: …\"" "/// S.\nstruct s {\n    /// F.\n    template <class Int>\n    basic_ratio<Int> f(Int a) const;\n};\n")
expect("f: it gives a quantity, and says not its \"Units: …\"" "/// F.\n///\n/// Rounds: never.\nquantity f(int a);\n")
expect("r: it follows a rule, and says not its \"Source: …\"" "/// R.\n///\n/// Rounds: never.\nstruct r {\n    int operator()(int) const;\n    std::string sentence(language) const;\n};\n")
expect("c: it follows a rule, and says not its \"Source: …\"" "namespace checks {\n\n/// C.\ninline constexpr check c{.number = 1};\n\n}  // namespace checks\n")
expect("p: it follows a rule, and says not its \"Source: …\"" "namespace policies {\n\n/// P.\ninline constexpr policy p{.name = \"p\"};\n\n}  // namespace policies\n")
expect("" "/// F.\n///\n/// Rounds: never.\n/// Fails: never.\nresult<decimal> f(int a);\n\n/// G.\ndecimal const& g(int a);\n")
expect("" "namespace checks {\n\n/// C.\ninline constexpr check c{.source = \"x\"};\n\n}  // namespace checks\n")

# A header, and a source that is none.
set(about "")
expect("core/x.hpp:4: a header says behind #pragma once what it holds" "")
file(WRITE "${header}" "${head}// What it holds.\nnamespace outturn {\n/// S.\nstruct s {\n    int a{}, b{};\n};\n}\n")
run("declare each variable by itself")
file(WRITE "${header}" "${head}// What it holds.\nnamespace outturn {\nint f(\n")
run("core/x.hpp: line")
