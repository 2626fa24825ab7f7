# Makes REPOSITORY a git repository of what a consumer takes of SOURCE_DIR, as the tree stands.
cmake_minimum_required(VERSION 3.22)

file(REMOVE_RECURSE "${REPOSITORY}")
foreach(part IN ITEMS CMakeLists.txt LICENSE cmake include)
  file(COPY "${SOURCE_DIR}/${part}" DESTINATION "${REPOSITORY}")
endforeach()
foreach(command IN ITEMS "init;-q;-b;main" "add;." "-c;user.name=x;-c;user.email=x;commit;-q;-m;x")
  execute_process(COMMAND "${GIT}" ${command} WORKING_DIRECTORY "${REPOSITORY}"
    COMMAND_ERROR_IS_FATAL ANY)
endforeach()
