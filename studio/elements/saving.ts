/** Hands a file to the visitor, as any download. */
export function saveFile(name: string, content: BlobPart, type = 'text/plain'): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([content], { type }));
  link.href = address;
  link.download = name;
  link.click();
  // Once the browser has taken it.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** A folder as a zip. @param copied files of Studio's own folder, each with where it goes. */
export async function saveFolder(
  name: string,
  written: Readonly<Record<string, string>>,
  copied: readonly (readonly [from: string, to: string])[],
): Promise<void> {
  const { strToU8, zipSync } = await import('fflate');
  const fetched = await Promise.all(
    copied.map(async ([from, to]) => {
      const answer = await fetch(from);
      if (!answer.ok) throw new Error(`${from} can’t be read (${answer.status}).`);
      return [to, new Uint8Array(await answer.arrayBuffer())] as const;
    }),
  );
  const texts = Object.entries(written).map(([path, text]) => [path, strToU8(text)] as const);
  const zip = zipSync(Object.fromEntries([...texts, ...fetched]));
  saveFile(name, new Uint8Array(zip), 'application/zip');
}
