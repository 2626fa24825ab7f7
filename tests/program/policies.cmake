# A policy can be printed, changed, and scored by as a file.
cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/support/run.cmake")

foreach(name mof_2020 shanghai_2022 hubei deployed_default)
  run(0 policy ${name})
  expect_in(out "\"name\": \"${name}\"")
  file(WRITE "${BINARY_DIR}/${name}.json" "${out}")
  run(0 score --policy ${name} --format json examples/forms/2022-4.json)
  set(by_name "${out}")
  run(0 score --policy "${BINARY_DIR}/${name}.json" --format json examples/forms/2022-4.json)
  expect_equal(out "${by_name}")
endforeach()

file(WRITE "${BINARY_DIR}/ours.json" "{\"base\": \"shanghai_2022\", \"name\": \"ours\",
  \"higher_is_better\": {\"credit\": {\"mode\": \"half_up\"}}}")
run(0 score --policy "${BINARY_DIR}/ours.json" examples/forms/2022-4.json)
expect_in(out "policy ours")
expect_in(out "15 of 18")

run(2 score --policy no_such_policy examples/forms/2022-4.json)
expect_equal(out "")
expect_in(err "no_such_policy")
file(WRITE "${BINARY_DIR}/wrong.json" "{\"base\": \"hubei\", \"name\": \"x\", \"equality\": {\"rule\": {\"kind\": \"best\"}}}")
run(2 score --policy "${BINARY_DIR}/wrong.json" examples/forms/2022-4.json)
expect_equal(out "")
expect_in(err "wrong.json: equality.rule.kind: the name of one of the choices was expected, found \"best\"")
finish()
