# SARIF against the schema of the standard, where that is installed with a validator: the npm package
# @microsoft/jest-sarif has the one, python3-jsonschema (Debian) is the other.
cmake_minimum_required(VERSION 3.22)
include("${CMAKE_CURRENT_LIST_DIR}/support/run.cmake")

find_program(python NAMES python3)
find_program(npm NAMES npm)
set(roots "$ENV{NODE_PATH}")
if(npm)
  execute_process(COMMAND "${npm}" root --global OUTPUT_VARIABLE root OUTPUT_STRIP_TRAILING_WHITESPACE
    ERROR_QUIET)
  list(APPEND roots "${root}")
endif()
find_file(schema NAMES sarif-2.1.0-rtm.5.json sarif-schema-2.1.0.json
  PATHS ${roots} PATH_SUFFIXES @microsoft/jest-sarif/lib/schemas NO_DEFAULT_PATH)
set(has_validator 1)
if(python)
  execute_process(COMMAND "${python}" -c "import jsonschema"
    RESULT_VARIABLE has_validator OUTPUT_QUIET ERROR_QUIET)
endif()
if(NOT schema OR NOT has_validator EQUAL 0)
  message("skipped: the schema of SARIF 2.1.0 (npm install --global @microsoft/jest-sarif) or "
    "python3-jsonschema is not installed")
  return()
endif()

file(GLOB forms RELATIVE "${SOURCE_DIR}"
  "${SOURCE_DIR}/examples/forms/*.json" "${SOURCE_DIR}/examples/forms/published/*.json")
file(WRITE "${BINARY_DIR}/validate.py" "
import json, sys
import jsonschema
schema, log = (json.load(open(name, encoding='utf-8')) for name in sys.argv[1:3])
validator = jsonschema.validators.validator_for(schema)(schema)
wrong = [f'{list(each.path)}: {each.message}' for each in validator.iter_errors(log)]
log['runs'][0]['results'][0]['kind'] = 'no such kind'
if not list(validator.iter_errors(log)):
    wrong.append('what is no SARIF is not refused')
sys.exit('\\n'.join(wrong) or 0)
")
foreach(policy mof_2020 shanghai_2022 hubei deployed_default)
  foreach(language en zh)
    # Any exit code: findings are expected.
    execute_process(COMMAND "${OUTTURN}" audit --policy ${policy} --lang ${language} --format sarif ${forms}
      WORKING_DIRECTORY "${SOURCE_DIR}" OUTPUT_FILE "${BINARY_DIR}/log.sarif" ERROR_QUIET)
    execute_process(COMMAND "${python}" "${BINARY_DIR}/validate.py" "${schema}" "${BINARY_DIR}/log.sarif"
      RESULT_VARIABLE code ERROR_VARIABLE errors)
    if(NOT code EQUAL 0)
      problem("${policy}, ${language}: ${errors}")
    endif()
  endforeach()
endforeach()
finish()
