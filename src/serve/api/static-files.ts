import { readFileSync, realpathSync } from "node:fs"
import { extname, join, sep } from "node:path"
import type { Handler } from "hono"

const TYPES: { readonly [ending: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".png": "image/png",
}

/** Serves the built web app: a file if there is one, else index.html (the app's own routes). Nothing outside the folder. */
export function staticFiles(folder: string): Handler {
  const root = realpathSync(folder)
  return (context) => {
    const wanted = join(root, decodeURIComponent(context.req.path))
    let path = join(root, "index.html")
    try {
      const real = realpathSync(wanted)
      if (real.startsWith(root + sep) && TYPES[extname(real)]) path = real
    } catch {
      // no such file: a route of the app
    }
    const hashed = path.includes(`${sep}assets${sep}`)
    return context.body(readFileSync(path), 200, {
      "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
      "Cache-Control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
    })
  }
}
