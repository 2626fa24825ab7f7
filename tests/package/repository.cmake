# Makes REPOSITORY a git repository of what a consumer takes of SOURCE_DIR, as the tree stands. Its history
# is another each time, so that what CONSUMER fetched from an earlier one is removed.
cmake_minimum_required(VERSION 3.22)

file(REMOVE_RECURSE "${REPOSITORY}" "${CONSUMER}/_deps")
foreach(part IN ITEMS CMakeLists.txt LICENSE cmake include)
  file(COPY "${SOURCE_DIR}/${part}" DESTINATION "${REPOSITORY}")
endforeach()
foreach(command IN ITEMS "init;-q;-b;main" "add;." "-c;user.name=x;-c;user.email=x;commit;-q;-m;x")
  execute_process(COMMAND "${GIT}" ${command} WORKING_DIRECTORY "${REPOSITORY}"
    COMMAND_ERROR_IS_FATAL ANY)
endforeach()
