/* From YAML text to a tree of nodes: private to base/. */
#pragma once

#include "base/yaml.h"

/* The first fault ends it: what is no YAML, or what yaml.h refuses, with its place. */
YamlNode *yaml_tree_read(const char *name, const char *bytes, gsize length, ArmexError code, GError **error);
