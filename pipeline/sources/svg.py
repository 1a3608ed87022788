"""A drawing (SVG) as it may be published: shapes, text and colours, nothing that runs, loads or leads anywhere.

What could do so is refused, so that its maker knows; what programs add for themselves (their own names, comments, metadata) is left out.
"""

import re
from xml.etree import ElementTree
from xml.parsers import expat

NAMESPACE = "http://www.w3.org/2000/svg"
XLINK = "{http://www.w3.org/1999/xlink}href"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
ELEMENTS = frozenset(
    "svg g defs symbol use title desc style path rect circle ellipse line polyline polygon text tspan textPath linearGradient "
    "radialGradient stop clipPath mask pattern marker filter feBlend feColorMatrix feComponentTransfer feComposite feFlood feFuncA feFuncB "
    "feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset feTurbulence".split()
)
# Left out without a word: what programs say of the file.
SAID = frozenset(("metadata",))
# A picture without any size of its own is drawn as wide as this.
WIDTH = 1200
DAMAGED = "le dessin est abîmé et ne se lit pas"
_LENGTH = re.compile(r"\s*(\d{1,9}(?:\.\d+)?)\s*(px|pt|mm|cm|in)?\s*", re.ASCII)
_PIXELS = {None: 1, "px": 1, "pt": 4 / 3, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}
_LOADS = re.compile(r"url\s*+\(\s*+['\"]?+\s*+(?!#)|@import|image-set|\bsrc\s*\(", re.IGNORECASE)


class _Refused(ValueError):
    """What a drawing declares and may not, where the parser raises errors of its own too."""


def is_one(content: bytes) -> bool:
    """Whether bytes look like a drawing."""
    head = content[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"<") and b"<svg" in content[:20_000]


def cleaned(content: bytes) -> tuple[int, int, bytes]:
    """Its width and height in pixels, and its bytes without what is not drawn.

    Raises:
        ValueError: when it is no drawing, or could do anything else than be looked at.
    """
    root = _parsed(content)
    if root.tag != f"{{{NAMESPACE}}}svg":
        raise ValueError("le fichier n'est pas un dessin SVG")
    width, height = _size(root)
    _keep(root)
    ElementTree.register_namespace("", NAMESPACE)
    try:
        return width, height, ElementTree.tostring(root, encoding="unicode").encode()
    except RecursionError:
        raise ValueError(DAMAGED) from None


def _parsed(content: bytes) -> ElementTree.Element:
    """The tree; its entities are never expanded, because a drawing that declares any is refused."""
    builder = ElementTree.TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")

    def refuse_entities(_name, _system, _public, has_subset) -> None:
        if has_subset:
            raise _Refused("le dessin déclare des entités (DOCTYPE)")

    def refuse_instruction(target, _data) -> None:
        raise _Refused(f"le dessin contient une instruction « {target} »")

    parser.StartDoctypeDeclHandler = refuse_entities
    parser.ProcessingInstructionHandler = refuse_instruction
    parser.StartElementHandler = lambda tag, given: builder.start(_named(tag), {_named(name): value for name, value in given.items()})
    parser.EndElementHandler = lambda tag: builder.end(_named(tag))
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(content, True)
        return builder.close()
    except _Refused:
        raise
    except (expat.ExpatError, AssertionError, LookupError, ValueError):
        raise ValueError(DAMAGED) from None


def _named(name: str) -> str:
    return f"{{{name}" if "}" in name else name


def _keep(element: ElementTree.Element) -> None:
    """Refuse what runs, loads or leads elsewhere in an element and below; leave out what is not the drawing's."""
    pending = [element]
    while pending:
        each = pending.pop()
        for name, value in list(each.attrib.items()):
            if name == XLINK:
                each.set("href", value)
            if "}" in name and name != SPACE:
                del each.attrib[name]
        for name, value in each.attrib.items():
            _check(name, value)
        if each.tag == f"{{{NAMESPACE}}}style":
            _check_style("".join(each.itertext()))
        for child in list(each):
            space, _, tag = child.tag.rpartition("}")
            if space != f"{{{NAMESPACE}" or tag in SAID:
                _remove(each, child)
            elif tag not in ELEMENTS:
                raise ValueError(f"le dessin contient un élément « {tag} », qui peut agir ou charger autre chose")
            else:
                pending.append(child)


def _remove(parent: ElementTree.Element, child: ElementTree.Element) -> None:
    """Take out an element and leave the text after it."""
    place = list(parent).index(child)
    if child.tail and child.tail.strip():
        if place:
            parent[place - 1].tail = (parent[place - 1].tail or "") + child.tail
        else:
            parent.text = (parent.text or "") + child.tail
    parent.remove(child)


def _check(name: str, value: str) -> None:
    if name.lower().startswith("on"):
        raise ValueError(f"le dessin contient un programme (attribut « {name} »)")
    if name.lower() in ("href", "src") and not value.strip().startswith("#"):
        raise ValueError(f"le dessin renvoie hors de lui-même (« {value.strip()[:60]} »)")
    _check_style(value)


def _check_style(text: str) -> None:
    # A backslash hides letters from whoever looks for a word.
    if _LOADS.search(text) or "\\" in text:
        raise ValueError("le style du dessin peut charger un autre fichier")


def _size(root: ElementTree.Element) -> tuple[int, int]:
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    try:
        wide, high = (float(each) for each in box[2:4])
    except ValueError:
        wide = high = 0
    given = [_LENGTH.fullmatch(root.get(side, "")) for side in ("width", "height")]
    if all(given):
        width, height = (round(float(each[1]) * _PIXELS[each[2]]) for each in given)
    elif 1e-6 < wide < 1e6 and 0 < high < 1e6:
        width, height = WIDTH, max(round(WIDTH * high / wide), 1)
    else:
        raise ValueError("le dessin ne dit ni sa largeur et sa hauteur, ni son cadre (viewBox)")
    return width, height
