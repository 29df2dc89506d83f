import { existsSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { fileURLToPath } from "node:url"
import { serve } from "@hono/node-server"
import { buildApp } from "./app.ts"
import type { Desk } from "./desk.ts"

export interface ListenOptions {
  readonly desk: Desk
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
}

/** The built web app of this checkout or package; null where it was not built. */
export function webFolder(): string | null {
  const folder = fileURLToPath(new URL("../../../web/dist", import.meta.url))
  return existsSync(folder) ? folder : null
}

/** Serves a case. Binds to the loopback unless another host is named. Resolves with the address once it listens. */
export async function listen({
  desk,
  host,
  port,
}: ListenOptions): Promise<{ url: string; close: () => Promise<void> }> {
  const hosts = ["localhost", "127.0.0.1", "[::1]", host]
  const app = buildApp({ desk, web: webFolder(), hosts, now: () => new Date().toISOString() })
  return await new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, ({ port: bound }: AddressInfo) => {
      const close = () => new Promise<void>((done) => server.close(() => done()))
      resolve({ url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}/`, close })
    })
    server.on("error", reject)
  })
}
