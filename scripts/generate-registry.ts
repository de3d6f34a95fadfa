import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Crawls widgets/ and writes the three registries that everything else reads, so that adding a widget touches
 * one folder. `--check` writes nothing and exits 1 when a registry is not what the folders say.
 */
const ROOT = join(import.meta.dirname, "..", "widgets");
const HEADER = "// Written by `npm run generate`. Do not edit: add or change a folder under widgets/.\n";

const toPascal = (folder: string): string =>
  folder.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());

function listWidgets(): { folder: string; tag: string; hasServer: boolean }[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, entry.name, "schema.ts")))
    .map(({ name }) => {
      return {
        folder: name,
        tag: toPascal(name),
        hasServer: existsSync(join(ROOT, name, `${name}.server.tsx`)),
      };
    })
    .sort((a, b) => a.folder.localeCompare(b.folder));
}

function toRegistries(): Record<string, string> {
  const widgets = listWidgets();
  const lines = (map: (widget: (typeof widgets)[number]) => string) => widgets.map(map).join("\n");
  return {
    "schemas.generated.ts": `${HEADER}import type { WidgetSchemas } from "@/modules/articles/widget-schema";
${lines(({ folder, tag }) => `import { schema as schemaOf${tag} } from "./${folder}/schema";`)}

/** Tags that an article may use, with their props. */
export const widgetSchemas: WidgetSchemas = {
${lines(({ tag }) => `  ${tag}: schemaOf${tag},`)}
};
`,
    "registry.generated.ts": `${HEADER}${lines(({ folder, tag, hasServer }) =>
      hasServer
        ? `import { ${tag} } from "./${folder}/${folder}.server";`
        : `import { ${tag}View as ${tag} } from "./${folder}/${folder}";`,
    )}
import { widgetSchemas } from "./schemas.generated";
import type { WidgetEntry, WidgetServer } from "./widget-entry";

const entry = (tag: string, Server: unknown): WidgetEntry => {
  const schema = widgetSchemas[tag];
  if (!schema) throw new Error(\`no schema for \${tag}\`);
  return { tag, name: schema.name, schema, Server: Server as WidgetServer };
};

/** By folder name. */
export const widgetRegistry: Readonly<Record<string, WidgetEntry>> = {
${lines(({ folder, tag }) => `  "${folder}": entry("${tag}", ${tag}),`)}
};
`,
    "gallery.generated.ts": `${HEADER}${lines(
      ({ folder, tag }) =>
        `import { ${tag}View } from "./${folder}/${folder}";\nimport { states as statesOf${tag} } from "./${folder}/states";`,
    )}
import type { GalleryEntry } from "./widget-entry";

/** Every widget in every named state. */
export const galleryEntries: readonly GalleryEntry[] = [
${lines(({ folder, tag }) => `  { name: "${folder}", View: ${tag}View, states: statesOf${tag} },`)}
];
`,
  };
}

const isCheck = process.argv.includes("--check");
let stale = 0;
for (const [file, text] of Object.entries(toRegistries())) {
  const path = join(ROOT, file);
  const present = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (present === text) continue;
  stale += 1;
  if (!isCheck) writeFileSync(path, text);
}
if (isCheck && stale > 0) {
  console.error(`${stale} widget registries are not fresh: run npm run generate`);
  process.exitCode = 1;
} else {
  console.log(`registry: ${listWidgets().length} widgets, ${stale} files ${isCheck ? "stale" : "written"}`);
}
