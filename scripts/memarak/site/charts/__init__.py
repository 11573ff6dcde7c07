"""Charts drawn at build time: one module a kind, scales and positions here, marks in the template of the same name.

Every position is a per cent of the drawing's width or height, as a string ready for an SVG attribute, so that
a chart fits every screen while its text keeps its size. Each module gives one small frozen dataclass and one
function that makes it from plain numbers; nothing here reads a file or knows a page.
"""
