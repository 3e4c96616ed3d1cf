#!/usr/bin/python3 -I
"""Fill in a configuration template: render.py TEMPLATE > FILE

`${NAME}` is taken from the environment; an unknown name is an error, so a typing mistake never reaches a service.
A line `%include FILE key=value …` puts in another template of the same folder, with these names added.
Plain `$$` stands for one dollar.
"""
import os
import string
import sys


def render(path, names):
    """Yield the finished lines of one template."""
    with open(path, encoding="utf-8") as template:
        for number, line in enumerate(template, 1):
            try:
                line = string.Template(line).substitute(names)
            except (KeyError, ValueError) as error:
                sys.exit(f"{path}:{number}: {line.strip()}: unknown or malformed name: {error}")
            if line.startswith("%include "):
                _, include, *pairs = line.split()
                extra = dict(pair.split("=", 1) for pair in pairs)
                yield from render(os.path.join(os.path.dirname(path), include), {**names, **extra})
            else:
                yield line


if __name__ == "__main__":
    sys.stdout.write("".join(render(sys.argv[1], dict(os.environ))))
