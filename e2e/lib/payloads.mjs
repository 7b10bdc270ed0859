// Hostile text: a small set of our own making, and the public collections where the folder of data is at hand.
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { ROOT } from "./site.mjs";

export const OWN = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "\"><img src=x onerror=alert(1)>",
  "'><svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
  "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
  "<iframe srcdoc=\"<script>parent.alert(1)</script>\"></iframe>",
  "<iframe src=javascript:alert(1)>",
  "<object data=\"javascript:alert(1)\">",
  "<embed src=javascript:alert(1)>",
  "<body onload=alert(1)>",
  "<details open ontoggle=alert(1)><summary>x</summary></details>",
  "<video><source onerror=alert(1)></video>",
  "<audio src onloadstart=alert(1)>",
  "<input autofocus onfocus=alert(1)>",
  "<select autofocus onfocus=alert(1)>",
  "<textarea autofocus onfocus=alert(1)></textarea><script>alert(1)</script>",
  "</textarea><script>alert(1)</script>",
  "</title><script>alert(1)</script>",
  "</style><script>alert(1)</script>",
  "</template><img src=x onerror=alert(1)>",
  "--><script>alert(1)</script><!--",
  "]]><script>alert(1)</script>",
  "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
  "<base href=//evil.example/>",
  "<link rel=stylesheet href=//evil.example/x.css>",
  "<link rel=import href=data:text/html,<script>alert(1)</script>>",
  "<form action=javascript:alert(1)><button>go</button></form>",
  "<form id=x></form><button form=x formaction=javascript:alert(1)>go",
  "<a href=javascript:alert(1)>go</a>",
  "<a href=\"java\tscript:alert(1)\">go</a>",
  "<a href=\"&#106;avascript:alert(1)\">go</a>",
  "<style>@import '//evil.example/x.css';</style>",
  "<div style=\"background:url(//evil.example/x)\">x</div>",
  "<div style=\"position:fixed;inset:0\" onmouseover=alert(1)>x</div>",
  "<img src=//evil.example/beacon.png>",
  "<img srcset=\"//evil.example/a 1x\">",
  "<turbo-stream action=append target=main><template><script>alert(1)</script></template></turbo-stream>",
  "<turbo-frame src=//evil.example/></turbo-frame>",
  "<include-fragment src=//evil.example/></include-fragment>",
  "<relative-time datetime=\"2020-01-01\" onclick=alert(1)></relative-time>",
  "[go](javascript:alert(1))",
  "[go](JaVaScRiPt:alert(1))",
  "[go](java\nscript:alert(1))",
  "[go](<javascript:alert(1)>)",
  "[go](&#x6a;avascript:alert(1))",
  "[go](\\javascript:alert(1))",
  "[go](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[go](vbscript:msgbox(1))",
  "[go](file:///etc/passwd)",
  "[go](//evil.example \"onmouseover=alert(1)\")",
  "[go](https://x.example/\"onmouseover=\"alert(1))",
  "![x](javascript:alert(1))",
  "![x](//evil.example/beacon.png)",
  "![x](x\" onerror=\"alert(1))",
  "![<img src=x onerror=alert(1)>](x)",
  "<javascript:alert(1)>",
  "<https://x.example/\" onmouseover=alert(1)>",
  "[x]: javascript:alert(1)\n\n[x]",
  "`<script>alert(1)</script>`",
  "```html onmouseover=alert(1)\n<script>alert(1)</script>\n```",
  "```\"><script>alert(1)</script>\nx\n```",
  "|a|\n|-|\n|<img src=x onerror=alert(1)>|",
  "[^1]\n\n[^1]: <img src=x onerror=alert(1)>",
  "@ann\"onmouseover=alert(1) #tag\"onmouseover=alert(1)",
  "https://x.example/?q=\"><script>alert(1)</script>",
  "{{constructor.constructor('alert(1)')()}}",
  "${alert(1)}",
  "javascript:/*--></title></style></textarea></script></xmp><svg/onload='+/\"/+/onmouseover=1/+/[*/[]/+alert(1)//'>",
  "\u202e<script>alert(1)</script>\u2066",
  "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
  "\ufeff<script>alert(1)</script>",
  "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
];

/** Our own, and what the folder holds; each once. */
export async function payloads() {
  const dir = resolve(process.env.FOLKMOOT_DATA ?? join(ROOT, "../shared/data"), "attack");
  const read = (name) => readFile(join(dir, name), "utf8").catch(() => "");
  const list = (await read("xss-payload-list.txt")).split("\n");
  const html5 = (await read("html5-security-vectors.txt")).split(/(?=<div id="\d+">)/).slice(1);
  let naughty = [];
  try {
    naughty = JSON.parse((await read("naughty-strings.json")) || "[]");
  } catch {
    // Not there, or another shape: nothing of ours.
  }
  const all = [...OWN, ...list, ...html5, ...naughty].filter((p) => p.trim() !== "");
  return [...new Set(all)];
}
