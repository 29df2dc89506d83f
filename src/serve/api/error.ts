import type { Context } from "hono"
import type { ApiErrorBody } from "../../model/api.ts"

/** A fault of the request, with the status that it is answered with. */
export class ApiError extends Error {
  readonly status: 400 | 403 | 404 | 413 | 422 | 500
  readonly code: string
  readonly field: string | undefined

  constructor(status: ApiError["status"], code: string, message: string, field?: string) {
    super(message)
    this.status = status
    this.code = code
    this.field = field
  }
}

/** Answers an error; what is not an `ApiError` is our own bug: its text stays on the server. */
export function answerError(error: unknown, context: Context): Response {
  if (error instanceof ApiError) {
    const body: ApiErrorBody = {
      error: { code: error.code, message: error.message, ...(error.field === undefined ? {} : { field: error.field }) },
    }
    return context.json(body, error.status)
  }
  console.error(error)
  return context.json(
    { error: { code: "internal", message: "the server failed; its log says why" } } satisfies ApiErrorBody,
    500,
  )
}
