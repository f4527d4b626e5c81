# `cmake --build build/release --target docs` writes the generated pages of docs/.
set(pages parameters parameters.md measures measures.md interventions interventions.md
          hubs hubs.md phases week.md practices practices.md schema study.schema.json)
set(write_pages "")
while(pages)
  list(POP_FRONT pages topic file)
  list(APPEND write_pages COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C.UTF-8 sh -c
       "\"$<TARGET_FILE:engawa>\" describe ${topic} --format md > \"${CMAKE_SOURCE_DIR}/docs/${file}\"")
endwhile()
add_custom_target(docs ${write_pages} DEPENDS engawa VERBATIM
                  COMMENT "writing the generated pages of docs/")
