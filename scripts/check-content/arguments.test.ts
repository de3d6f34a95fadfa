import path from "node:path";
import { describe, expect, it } from "vitest";
import { readArguments } from "./arguments";

describe("what content:check is asked for", () => {
  it("is everything in content/, or where CONTENT_DIR or --content says", () => {
    expect(readArguments([], {})).toEqual({
      contentDir: path.resolve("content"),
      slugs: null,
      isJson: false,
      isWatching: false,
      isStrict: false,
      withHints: false,
      withDatabase: true,
    });
    expect(readArguments([], { CONTENT_DIR: "a" }).contentDir).toBe(path.resolve("a"));
    expect(readArguments(["--content", "b"], { CONTENT_DIR: "a" }).contentDir).toBe(path.resolve("b"));
  });

  it("can be some articles alone, named as files", () => {
    expect(readArguments(["content/articles/x.mdx", "--strict", "--hints"], {})).toMatchObject({
      slugs: ["x"],
      isStrict: true,
      withHints: true,
    });
  });

  it.each([[["x.mdx"]], [["content/articles/x.md"]], [["--tidak-ada"]], [["--json", "--watch"]]])(
    "is refused where it makes no sense: %j",
    (args) => {
      expect(() => readArguments(args, {})).toThrow();
    },
  );
});
