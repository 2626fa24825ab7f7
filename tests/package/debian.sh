#!/bin/sh
# cpack makes liboutturn-dev: for every architecture, with what it depends on, and with all headers.
. "$(dirname "$0")/ways.sh"
dpkg-deb --version >/dev/null 2>&1 || skip 'dpkg-deb is not there'
cpack --config "$BUILD/CPackConfig.cmake" -G DEB -B "$WORK" -D "CPACK_PACKAGE_DIRECTORY=$WORK" \
    -D CPACK_COMPONENTS_ALL=dev
package=liboutturn-dev_$VERSION-1_all.deb
cat >expected <<END
Architecture: all
Depends: libboost-dev (>= 1.74)
Package: liboutturn-dev
Section: libdevel
Version: $VERSION-1
END
dpkg-deb --field "$package" Architecture Depends Package Section Version | sort | diff expected -
dpkg-deb --field "$package" Suggests | grep rapidjson-dev

dpkg-deb --extract "$package" root
{
    (cd "$SOURCE" && find include/outturn -name '*.[hi]pp')
    for file in Config ConfigVersion Targets; do echo "share/cmake/outturn/outturn$file.cmake"; done
    echo share/cmake/outturn/dependencies.cmake
    for name in outturn outturn-json outturn-csv outturn-xlsx; do echo "share/pkgconfig/$name.pc"; done
    for name in copyright changelog.Debian.gz; do echo "share/doc/liboutturn-dev/$name"; done
} | sort >wanted
# The reference is in it where it was made.
(cd root/usr && find . -type f | sed 's|^\./||') | grep -v '^share/doc/outturn/reference/' | sort | diff wanted -
! grep -rF -e "$BUILD" root || fail 'a file names the folder that it was built in'
