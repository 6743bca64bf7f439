#!/usr/bin/env bash
# prove's interpreter for all kinds of test: bats files, shell scripts that print TAP, unit test binaries.
case $1 in
*.bats) exec bats --tap "$1" ;;
*.sh) exec bash "$1" ;;
*) exec "$1" --tap -k ;;
esac
