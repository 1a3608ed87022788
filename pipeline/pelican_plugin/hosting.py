"""What the servers of common hosts and search engines read beside the pages: which headers to send, which page when there is none, the list
of pages. Nothing here is needed for reading the site from a folder, where each page says its own policy.

A server adds its headers to the policy that stands in the pages; a browser keeps to both. So the headers allow what any page of the site
may need, and forbid what a page cannot forbid by itself: to be framed by others.
"""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:{hosts}; font-src 'self'; script-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(self), microphone=()",
}
# Sent compressed.
LIGHTER = (
    "text/html", "text/css", "text/javascript", "application/javascript", "application/json", "application/geo+json", "image/svg+xml",
    "text/csv",
)  # fmt: skip
# What is of the theme is linked to with a digest of what it holds: a browser may keep it for a year.
KEPT = "public, max-age=31536000, immutable"
MISSING = "404.html"
RELATIVE = re.compile(r'( (?:href|src)=")(?!#|https?:|mailto:|tel:)')


def files(hosts: Iterable[str], site_url: str, addresses: Iterable[str]) -> dict[str, bytes]:
    """The files at the root of the site, by name. `hosts` are the other sites that a page may ask for pictures.

    The list of pages, and the page for those that do not exist, need to know where the site stands: without `site_url` they are left out.
    """
    headers = {"Content-Security-Policy": POLICY.format(hosts="".join(f" {host}" for host in hosts))} | HEADERS
    base = base_of(site_url) if site_url else ""
    found = {"_headers": _netlify(headers), ".htaccess": _apache(headers, base), "web.config": _iis(headers, base)}
    # Everything may be read and quoted, by machines too.
    found["robots.txt"] = "User-agent: *\nAllow: /\n" + (f"Sitemap: {site_url}/sitemap.xml\n" if site_url else "")
    if site_url:
        found["sitemap.xml"] = _sitemap(site_url, addresses)
    return {name: text.encode() for name, text in found.items()}


def _netlify(headers: dict[str, str]) -> str:
    """Netlify, Cloudflare Pages and those who read the same file."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in headers.items()), "/theme/*", f"  Cache-Control: {KEPT}"]
    return "\n".join(lines) + "\n"


def _apache(headers: dict[str, str], base: str) -> str:
    """Apache, which most shared hosts run. A server without one of the modules leaves its part out."""
    lines = [f"ErrorDocument 404 {base}{MISSING}"] if base else []
    lines += ["<IfModule mod_headers.c>", *(f'  Header always set {name} "{value}"' for name, value in headers.items())]
    lines += ['  <If "%{QUERY_STRING} =~ /^[0-9a-f]{8}$/">', f'    Header set Cache-Control "{KEPT}"', "  </If>", "</IfModule>"]
    lines += ["<IfModule mod_deflate.c>", f"  AddOutputFilterByType DEFLATE {' '.join(LIGHTER)}", "</IfModule>"]
    lines += ["AddCharset UTF-8 .html .csv .css .js .json .geojson .txt", "AddType application/geo+json .geojson"]
    return "\n".join(lines) + "\n"


def _iis(headers: dict[str, str], base: str) -> str:
    """Microsoft's server, which refuses to serve a kind of file that it has not been told."""
    told = "\n".join(f"        <add name={quoteattr(name)} value={quoteattr(value)} />" for name, value in headers.items())
    missing = f"""
    <httpErrors errorMode="Custom">
      <remove statusCode="404" />
      <error statusCode="404" path={quoteattr(base + MISSING)} responseMode="ExecuteURL" />
    </httpErrors>""" if base else ""  # fmt: skip
    kinds = {".geojson": "application/geo+json", ".json": "application/json", ".csv": "text/csv; charset=utf-8"}
    types = "\n".join(
        f'      <remove fileExtension="{name}" />\n      <mimeMap fileExtension="{name}" mimeType="{kind}" />'
        for name, kind in kinds.items()
    )
    return f"""<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
{told}
      </customHeaders>
    </httpProtocol>
    <staticContent>
{types}
    </staticContent>{missing}
  </system.webServer>
</configuration>
"""


def _sitemap(site_url: str, addresses: Iterable[str]) -> str:
    places = "\n".join(f"<url><loc>{escape(site_url + address)}</loc></url>" for address in addresses)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' + places + "\n</urlset>\n"
    )


def anywhere(page: str, site_url: str) -> str:
    """The HTML of a page written at the root of the site, made fit to be shown at any address: its links start where the site stands."""
    return RELATIVE.sub(rf"\1{base_of(site_url)}", page)


def base_of(site_url: str) -> str:
    """The part of an address that all the addresses of a site have after the name of the host: «/», «/comptes/»."""
    return f"{urlsplit(site_url).path}/"
