// Builds dist/: scripts and styles in one esbuild call, the icon sprite from the names in crates/shell/src/icons.rs,
// the mark; every name carries a hash, every text has a .br and a .gz beside it, manifest.json says which is which.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "dist");
const BUDGET = 90_000; // compressed bytes of scripts and styles at the first visit
const LATER = 150_000; // of all that is fetched when somebody writes

await mkdir(dist, { recursive: true });
// Names carry a hash. What a server that runs just now still points at stays for an hour.
for (const name of await readdir(dist)) {
  const file = join(dist, name);
  if (name !== "manifest.json" && (await stat(file)).mtimeMs < Date.now() - 3_600_000) await rm(file);
}

/** Signs and their names, a line each, an empty line between groups: what the whole collection says besides is not needed to find one. */
const emoji = {
  name: "emoji",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^emoji:list$/ }, ({ path }) => ({ path, namespace: "emoji" }));
    onLoad({ filter: /.*/, namespace: "emoji" }, async () => {
      const { gemoji } = await import("gemoji");
      const line = (e) => [e.emoji, ...new Set([...e.names, ...e.tags].map((n) => n.replaceAll(" ", "_")))].join(" ");
      const groups = [...new Set(gemoji.map((e) => e.category))].map((name) => gemoji.filter((e) => e.category === name).map(line).join("\n"));
      return { contents: `export default ${JSON.stringify(groups.join("\n\n"))}` };
    });
  },
};

/** `@include "file.css";` inside a rule becomes the lines of that file: what holds in two places is written once. */
const include = {
  name: "include",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      for (const [line, name] of contents.matchAll(/@include "([\w-]+\.css)";/g)) {
        const lines = await readFile(join(dirname(path), name), "utf8");
        contents = contents.replace(line, () => lines);
      }
      return { contents, loader: "css" };
    });
  },
};

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: ["src/app.ts", "src/app.css"],
  outdir: "dist",
  entryNames: "[name]-[hash]",
  chunkNames: "chunk-[name]-[hash]",
  assetNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  minify: true,
  metafile: true,
  legalComments: "none",
  target: ["es2022", "chrome123", "firefox120", "safari17.5"],
  loader: { ".woff2": "file" },
  charset: "utf8",
  plugins: [emoji, include],
  logLevel: "warning",
});

const manifest = {};
let first = 0;
for (const [path, out] of Object.entries(metafile.outputs)) {
  const name = basename(path);
  if (/^src\/app\./.test(out.entryPoint ?? "")) manifest[basename(out.entryPoint).replace(/\.ts$/, ".js")] = name;
  if (name.startsWith("inter-latin-wght-normal")) manifest["inter.woff2"] = name;
}
const eager = new Set();
for (const name of ["app.js", "app.css"]) {
  const out = metafile.outputs[`dist/${manifest[name]}`];
  eager.add(manifest[name]);
  for (const i of out.imports) if (i.kind === "import-statement") eager.add(basename(i.path));
}
for (const file of eager) first += brotli(await readFile(join(dist, file))).length;

// The worker is a script of its own, in one piece: it is not in the first load, and names what is.
const worker = await build({
  absWorkingDir: here,
  entryPoints: ["src/worker.ts"],
  bundle: true,
  write: false,
  format: "iife",
  minify: true,
  legalComments: "none",
  target: ["es2022", "chrome123", "firefox120", "safari17.5"],
  define: { EAGER: JSON.stringify([...eager]) },
  logLevel: "warning",
});
manifest["worker.js"] = await hashed("worker", "js", worker.outputFiles[0].text);

manifest["icons.svg"] = await hashed("i", "svg", await sprite());
manifest["mark-mono.svg"] = await hashed("mark-mono", "svg", await readFile(join(here, "src/mark-mono.svg"), "utf8"));
for (const name of ["icon-192", "icon-512", "icon-mask-512", "icon-touch-180"]) manifest[`${name}.png`] = await hashed(name, "png", await readFile(join(here, `src/${name}.png`)));
manifest["mark.svg"] = await hashed("mark", "svg", await readFile(join(here, "src/mark.svg"), "utf8"));
for (const name of await readdir(dist)) {
  if (!/\.(js|css|svg)$/.test(name) || (await stat(join(dist, `${name}.gz`)).catch(() => undefined))) continue;
  const bytes = await readFile(join(dist, name));
  await writeFile(join(dist, `${name}.br`), brotli(bytes));
  await writeFile(join(dist, `${name}.gz`), gzipSync(bytes, { level: 9 }));
}

// Last, and at once: who reads it finds everything it names.
await writeFile(join(dist, "manifest.new"), JSON.stringify(manifest, null, 1));
await rename(join(dist, "manifest.new"), join(dist, "manifest.json"));

let later = 0;
for (const path of Object.keys(metafile.outputs)) {
  const name = basename(path);
  if (name.endsWith(".js") && !eager.has(name)) later += brotli(await readFile(join(dist, name))).length;
}

console.log(`web: ${(later / 1000).toFixed(1)} KB of scripts come where one writes (limit ${LATER / 1000})`);
console.log(`web: first load ${(first / 1000).toFixed(1)} KB of scripts and styles (limit ${BUDGET / 1000})`);
if (first > BUDGET || later > LATER) {
  console.error("web: over the limit; load something later or leave it out");
  process.exit(1);
}

async function icons() {
  const source = await readFile(join(here, "../crates/shell/src/icons.rs"), "utf8");
  return [...source.matchAll(/^\s+\w+ => "([a-z0-9-]+)"/gm)].map((m) => m[1]);
}

async function sprite() {
  const symbols = [];
  for (const name of new Set(await icons())) {
    const svg = await readFile(join(here, `node_modules/lucide-static/icons/${name}.svg`), "utf8");
    const inside = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s*\n\s*/g, "");
    symbols.push(`<symbol id="${name}" viewBox="0 0 24 24">${inside}</symbol>`);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;
}

async function hashed(stem, ending, text) {
  const name = `${stem}-${createHash("sha256").update(text).digest("hex").slice(0, 8).toUpperCase()}.${ending}`;
  await writeFile(join(dist, name), text);
  return name;
}

function brotli(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}
