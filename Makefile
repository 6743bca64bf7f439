# armex: build, tests, the bundled report. `make help` lists the targets.
SHELL := /bin/bash
.DEFAULT_GOAL := help
VERSION := 0.1.0

BUILD ?= .build
ifeq ($(origin CC),default)
CC := gcc
endif
PREFIX ?= /usr/local
# libraries of Debian, by pkg-config name; libcsv has no .pc file
LIBS := glib-2.0 gio-2.0 gio-unix-2.0 gsl yaml-0.1 jansson pangoft2 fontconfig libseccomp libzip expat
# packages by name: to build and draw, to test, to lint
DEPS_BUILD := gcc libc6-dev make pkg-config libglib2.0-dev libglib2.0-bin libgsl-dev libcsv-dev libyaml-dev \
  libjansson-dev libpango1.0-dev libfontconfig-dev libseccomp-dev libzip-dev libexpat1-dev \
  iso-codes jq gnuplot-nox fonts-lato fonts-liberation
DEPS_CHECK := bats perl libxml2-utils poppler-utils procps fonts-noto-cjk
DEPS_LINT := clang-format clang-tidy cppcheck

WARNINGS := -Wall -Wextra -Wconversion -Wshadow -Wstrict-prototypes -Werror
CFLAGS ?= -O2 -g
override CFLAGS += -std=gnu17 $(WARNINGS) -fno-strict-aliasing -D_GNU_SOURCE -DARMEX_VERSION='"$(VERSION)"' \
  -Ianalysis -I$(BUILD) $(SANITIZE)
PKG_CFLAGS = $(shell pkg-config --cflags $(LIBS) | sed 's/-I/-isystem /g')
PKG_LIBS = $(shell pkg-config --libs $(LIBS)) -lcsv -lm
SANITIZE ?=

# stages in link order: a stage may use those to its right
STAGES := cli report output figures claims stats input data base
objects = $(patsubst analysis/%.c,$(BUILD)/%.o,$(wildcard analysis/$(1)/*.c))
resource = $(patsubst analysis/%/resources.xml,$(BUILD)/%/resources.o,$(wildcard analysis/$(1)/resources.xml))
ARCHIVES := $(STAGES:%=$(BUILD)/lib%.a)
RESOURCES := $(foreach s,$(STAGES),$(call resource,$(s)))

TESTS := $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(wildcard tests/unit/*.c))

help: ## list the targets
	@sed -n 's/^\([a-z][a-z-]*\):[^#]*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

all: $(BUILD)/armex ## build; names missing packages, installs nothing

$(BUILD)/armex: $(BUILD)/cli/main.o $(ARCHIVES) $(RESOURCES)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(BUILD)/cli/main.o $(RESOURCES) -Wl,--start-group $(ARCHIVES) -Wl,--end-group $(PKG_LIBS)

define archive
$(BUILD)/lib$(1).a: $$(filter-out $(BUILD)/cli/main.o,$$(call objects,$(1)))
	@mkdir -p $$(@D) && rm -f $$@
	ar rcs $$@ $$^
endef
$(foreach s,$(STAGES),$(eval $(call archive,$(s))))

$(BUILD)/%.o: analysis/%.c | packages
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(PKG_CFLAGS) -MMD -MP -c -o $@ $<

# ISO 3166 as Debian's iso-codes has it: three letters, names, number
$(BUILD)/data/iso3166.csv: /usr/share/iso-codes/json/iso_3166-1.json Makefile
	@mkdir -p $(@D)
	jq -r '["alpha_3","name","common_name","official_name","numeric"], (.["3166-1"][] | [.alpha_3, .name, .common_name // "", .official_name // "", .numeric]) | @csv' $< > $@.tmp && mv $@.tmp $@
$(BUILD)/data/resources.c: $(BUILD)/data/iso3166.csv analysis/data/aliases.csv analysis/data/groups.csv
$(BUILD)/claims/resources.c: analysis/claims/words.csv
$(BUILD)/report/resources.c: analysis/report/page.css

$(BUILD)/%/resources.c: analysis/%/resources.xml
	@mkdir -p $(@D)
	glib-compile-resources --sourcedir=analysis/$* --sourcedir=$(BUILD)/$* --generate-source --internal \
	  --c-name armex_$* --target=$@ $<
$(BUILD)/%/resources.o: $(BUILD)/%/resources.c
	$(CC) -O1 -g $(PKG_CFLAGS) -c -o $@ $<

# tests/unit/STAGE_topic.c links STAGE and the stages that it may use
from = $(if $(filter $(1),$(firstword $(2))),$(2),$(call from,$(1),$(wordlist 2,99,$(2))))
define unit_test
$(BUILD)/tests/$(1): tests/unit/$(1).c $$(patsubst %,$(BUILD)/lib%.a,$$(call from,$(firstword $(subst _, ,$(1))),$(STAGES))) \
  $$(foreach s,$$(call from,$(firstword $(subst _, ,$(1))),$(STAGES)),$$(call resource,$$(s)))
	@mkdir -p $$(@D)
	$(CC) $$(CFLAGS) $$(PKG_CFLAGS) -MMD -MP -o $$@ $$(filter %.c %.o,$$^) -Wl,--start-group $$(filter %.a,$$^) \
	  -Wl,--end-group $$(PKG_LIBS)
endef
$(foreach t,$(notdir $(TESTS)),$(eval $(call unit_test,$(t))))

# ---- packages: named when missing, installed only by `deps` ------------------------------------------------
# the names in $(1) that dpkg does not have installed
define missing
installed=" $$(dpkg-query -W -f='$${Package}:$${Status}\n' $(1) 2>/dev/null | sed -n 's/:install ok installed//p' | tr '\n' ' ') "; \
missing=$$(for p in $(1); do case "$$installed" in *" $$p "*) ;; *) echo $$p;; esac; done | tr '\n' ' ')
endef

packages:
	@if command -v dpkg-query >/dev/null; then $(call missing,$(DEPS_BUILD)); \
	  if [ -n "$$missing" ]; then echo "missing packages: $$missing" >&2; echo "'make deps' installs them" >&2; exit 1; fi; \
	else pkg-config --print-errors --exists $(LIBS) || { echo "needed: $(DEPS_BUILD) (names of Debian)" >&2; exit 1; }; fi

define install
	@if ! command -v apt-get >/dev/null; then \
	  echo "this is no Debian: install what corresponds to $(1)" >&2; exit 0; fi; \
	$(call missing,$(1)); \
	if [ -z "$$missing" ]; then exit 0; fi; \
	echo "installing with apt-get: $$missing"; \
	as_root=; if [ "$$(id -u)" != 0 ]; then as_root=sudo; fi; \
	$$as_root apt-get update -q && \
	$$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$missing
endef

deps-build:
	$(call install,$(DEPS_BUILD))
deps: ## install what is missing to build, draw and test, by package name
	$(call install,$(DEPS_BUILD) $(DEPS_CHECK))
deps-lint:
	$(call install,$(DEPS_BUILD) $(DEPS_LINT))

# ---- the two commands of the README ------------------------------------------------------------------------
report: deps-build ## the main job: install what is missing, build, check the bundled claims, draw the figures
	@$(MAKE) --no-print-directory all
	@$(BUILD)/armex run plots/korea-nato.yaml

# neither the report nor the tests may change what is committed: figures that are not current fail here
check: deps ## the same, then every test
	@state() { git status --porcelain; git diff | cksum; }; before=$$(state); \
	$(MAKE) --no-print-directory report && $(MAKE) --no-print-directory test || exit 1; \
	[ "$$before" = "$$(state)" ] || { echo "the run changed committed files:" >&2; git status --short >&2; exit 1; }

export ARMEX := $(abspath $(BUILD))/armex
export ARMEX_SHARED ?= $(abspath ../shared)
test: all $(TESTS)
	prove --timer --exec tests/run.sh tests/house.sh tests/readme.sh $(TESTS) $(wildcard tests/cli/*.bats)

# ---- further checks ----------------------------------------------------------------------------------------
SANITIZERS := -fsanitize=address,undefined -fno-sanitize-recover=undefined
asan: deps ## every test under the address and undefined-behaviour sanitizers
	@LSAN_OPTIONS=suppressions=$(CURDIR)/tests/lsan.supp:print_suppressions=0 \
	  $(MAKE) --no-print-directory test BUILD=$(BUILD)/asan CFLAGS='-O1 -g' SANITIZE='$(SANITIZERS)'

vectors: $(BUILD)/tests/stats_vectors ## run a file of statistics cases: make vectors FILE=cases.json
	@$(BUILD)/tests/stats_vectors $(or $(FILE),tests/vectors/vectors.json)

SOURCES = $(shell git ls-files 'analysis/*.[ch]' 'tests/unit/*.[ch]')
lint: deps-lint ## layout, static checks; silent when there is nothing to say
	@clang-format --dry-run -Werror $(SOURCES)
	@cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
	  --suppress=missingIncludeSystem --library=gtk --suppress=unknownMacro --suppress=pointerOutOfBounds -Ianalysis analysis
	@printf '%s\n' $(filter analysis/%.c,$(SOURCES)) | xargs -P 2 -n 8 sh -c 'clang-tidy --quiet "$$@" -- -std=gnu17 \
	  -Ianalysis $(PKG_CFLAGS) -D_GNU_SOURCE -DARMEX_VERSION=\"$(VERSION)\" 2>/dev/null' tidy

format: ## lay the sources out by .clang-format
	clang-format -i $(SOURCES)

golden: all $(TESTS) ## re-make tests/golden after a wanted change; look at the difference before a commit
	ARMEX_GOLDEN=1 prove --exec tests/run.sh $(filter $(BUILD)/tests/figures_%,$(TESTS))

install: all ## install below PREFIX (default /usr/local), DESTDIR in front
	install -D -m 755 $(BUILD)/armex $(DESTDIR)$(PREFIX)/bin/armex

uninstall: ## remove what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/armex

clean: ## remove build products
	rm -rf $(BUILD)

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
.PHONY: help all packages deps deps-build deps-lint report check test asan vectors lint format golden install uninstall clean
.SECONDARY:
