import type { MiddlewareHandler } from "hono"
import { ApiError } from "./error.ts"

/** No script, style, picture or connection but the server's own; nothing inline, nothing framed. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Sets the headers that hold on every answer. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
  context.header("X-Content-Type-Options", "nosniff")
  context.header("Referrer-Policy", "no-referrer")
  context.header("Cross-Origin-Opener-Policy", "same-origin")
  context.header("Cross-Origin-Resource-Policy", "same-origin")
}

/**
 * A page of another site must not read the case through the user's browser: only the names under which the server was started are answered
 * (against DNS rebinding), and a request that changes anything must come from the app itself.
 */
export function sameSite(allowedHosts: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const host = hostName(context.req.header("host") ?? "")
    if (!allowedHosts.includes(host))
      throw new ApiError(403, "wrong-host", `the host "${host.slice(0, 60)}" is not served here`)
    const origin = context.req.header("origin")
    if (context.req.method !== "GET" && context.req.method !== "HEAD") {
      if (origin !== undefined && !allowedHosts.includes(hostName(origin.replace(/^https?:\/\//, ""))))
        throw new ApiError(403, "wrong-origin", "requests from other sites are refused")
      if (context.req.header("x-trucewatch") !== "1")
        throw new ApiError(403, "header-missing", 'the header "X-Trucewatch: 1" is missing')
    }
    await next()
  }
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, "").toLowerCase()
}
