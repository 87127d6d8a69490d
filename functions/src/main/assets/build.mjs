// Makes the pages' style and scripts: day.scss and night.scss into one doorstep.css, the scripts
// each into one file with what they import. Run by Maven:  node build.mjs FOLDER
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";
import postcss from "postcss";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, "../../../../node_modules");
const out = process.argv[2];
if (!out) {
  console.error("which folder shall the assets go to?");
  process.exit(2);
}

function compile(name) {
  return sass.compile(join(here, name), {
    loadPaths: [packages],
    style: "expanded",
    quietDeps: true,
    charset: false
  }).css;
}

// The properties that differ anywhere between two styles made from the same rules.
function differing(day, night, found = new Set()) {
  if (day.length !== night.length) {
    throw new Error("day and night differ in more than colours");
  }
  night.forEach((node, i) => {
    if (node.nodes) {
      differing(day[i].nodes, node.nodes, found);
    } else if (node.type === "decl" && node.value !== day[i].value) {
      found.add(node.prop);
    }
  });
  return found;
}

// The rules with only these properties. Those that are the same by night stay too: a rule that
// takes another's colour back must still come after it. Paper is always white.
function only(properties, nodes) {
  return nodes.flatMap((node) => {
    if (node.type === "atrule" && node.params === "print") {
      return [];
    }
    if (!node.nodes) {
      return node.type === "decl" && properties.has(node.prop) ? [node.clone()] : [];
    }
    const inside = only(properties, node.nodes);
    return inside.length === 0 ? [] : [node.clone({ nodes: inside })];
  });
}

function style() {
  const day = postcss.parse(compile("day.scss"));
  const night = postcss.parse(compile("night.scss"));
  const dark = postcss.atRule({
    name: "media",
    params: "screen and (prefers-color-scheme: dark)",
    nodes: only(differing(day.nodes, night.nodes), night.nodes)
  });
  const whole = day.append(dark).toString();
  const small = esbuild.transformSync(whole, { loader: "css", minify: true, target: "chrome64" });
  return small.code;
}

// The pictures that the style names lie where it says they do.
function pictures(css) {
  for (const [, name] of css.matchAll(/url\("?\/assets\/images\/([\w.-]+)"?\)/g)) {
    copyFileSync(join(packages, "nhsuk-frontend/dist/nhsuk/assets/images", name), join(out, name));
  }
}

const css = style();
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "doorstep.css"), css);
pictures(css);
for (const name of ["icon.svg", "manifest.webmanifest"]) {
  copyFileSync(join(here, name), join(out, name));
}
esbuild.buildSync({
  entryPoints: ["doorstep.js", "phone.js"].map((name) => join(here, name)),
  nodePaths: [packages],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2020",
  outdir: out,
  logLevel: "warning"
});

const frontend = JSON.parse(readFileSync(join(packages, "nhsuk-frontend", "package.json"), "utf8"));
writeFileSync(join(out, "frontend.txt"), frontend.version);
