import { html, type TemplateResult } from 'lit';

/** A place where a file is dropped or chosen. */
interface DropZone {
  /** On its button. */
  readonly label: string;
  readonly accept?: string;
  /** Of the file, or of text that was dragged here. */
  readonly read: (file: Blob) => void;
  /** Told why nothing was read. */
  readonly refuse: (reason: string) => void;
}

/** Draws a drop zone, with what else stands in it. */
export function dropZone(
  { label, accept = '', read, refuse }: DropZone,
  content: TemplateResult,
): TemplateResult {
  const take = (files: ArrayLike<File> | null, text = ''): void => {
    const [file, ...others] = Array.from(files ?? []);
    if (others.length > 0) refuse(`These are ${others.length + 1} files: one at a time, please.`);
    else if (file) read(file);
    else if (text) read(new Blob([text]));
  };
  return html`<div
    class="drop"
    @dragover=${(event: DragEvent) => {
      event.preventDefault();
    }}
    @drop=${(event: DragEvent) => {
      event.preventDefault();
      take(event.dataTransfer?.files ?? null, event.dataTransfer?.getData('text/plain'));
    }}
  >
    <label class="file"
      ><input
        class="unseen"
        type="file"
        accept=${accept}
        @change=${(event: Event) => {
          const input = event.currentTarget as HTMLInputElement;
          take(input.files);
          input.value = '';
        }}
      /><span>${label}</span></label
    >
    ${content}
  </div>`;
}
