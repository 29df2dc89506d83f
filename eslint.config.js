// Biome lints everything else; eslint only holds what needs types: promises.
import tseslint from "typescript-eslint"

export default tseslint.config(
  { ignores: ["dist", "web/dist", "node_modules", ".cache", "**/*.mjs", "eslint.config.js"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    plugins: { "@typescript-eslint": tseslint.plugin },
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/require-await": "error",
    },
  },
)
