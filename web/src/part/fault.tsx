/** Says what went wrong, in the server's words where it named it. */
export function Fault({ error }: { readonly error: Error }) {
  return (
    <p className="fault" role="alert">
      {error.message || "The server does not answer. Is it still running?"}
    </p>
  )
}
