# packages.sh — installs what is missing on Debian and Ubuntu; sourced by run and test
# SPDX-License-Identifier: GPL-3.0-or-later

BUILD_PACKAGES="gcc libc6-dev meson ninja-build pkg-config python3 gettext
  libgtk-3-dev libsqlite3-dev libxlsxwriter-dev libgeos-dev libglpk-dev libgsl-dev libproj-dev
  libjson-glib-dev libxml2-dev
  libglib2.0-bin libglib2.0-dev-bin desktop-file-utils shared-mime-info librsvg2-common
  adwaita-icon-theme fonts-cantarell fonts-dejavu-core"

TEST_PACKAGES="appstream libxml2-utils groff-base sqlite3 unzip xvfb xauth x11-xserver-utils xserver-xorg-core xserver-xorg-video-dummy dbus at-spi2-core
  libreoffice-calc-nogui python3-openpyxl xdotool gdal-bin gtk-3-examples poppler-utils"

# Prints those of the named packages that are not installed.
missing_packages ()
{
  for package in "$@"; do
    case $(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null) in
      ?i*) ;;
      *) echo "$package" ;;
    esac
  done
}

# Runs a command as root, by sudo where need be.
as_root ()
{
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

# Says what could not be done and which packages to install by hand, and ends the script.
refuse_to_go_on ()
{
  printf '%s\nInstall these packages by hand, then start this again: %s\n' "$1" "$2" >&2
  exit 1
}

# Installs those of the named packages that are missing; touches nothing when none is.
install_packages ()
{
  command -v dpkg-query >/dev/null ||
    refuse_to_go_on "This script knows only Debian and Ubuntu." "$(echo $*)"
  missing=$(echo $(missing_packages "$@"))
  [ -n "$missing" ] || return 0

  [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null ||
    refuse_to_go_on "Packages are missing, and without root or sudo they cannot be installed." "$missing"
  echo "Installing what is missing: $missing"
  as_root apt-get -q update ||
    refuse_to_go_on "The lists of packages could not be fetched; is the network there?" "$missing"
  as_root apt-get -q -y --no-install-recommends install $missing ||
    refuse_to_go_on "The packages could not be installed; the lines above say why." "$missing"
}
