const SHEET =
  /^https:\/\/docs\.google\.com\/(?:a\/[^/]+\/)?spreadsheets\/(?:u\/\d+\/)?d\/(e\/)?([\w-]+)(?:\/([^?#]*))?/;

/** Whether an address is that of a Google Sheet, in any of its forms. */
export const isSheetAddress = (address: string): boolean => SHEET.test(address);

/** Where a Google Sheet's rows are, for the address its own page has; any other address as it is. */
export function feedAddress(address: string): string {
  const [, published, id, page = ''] = SHEET.exec(address) ?? [];
  if (id === undefined) return address;
  const { searchParams, hash } = new URL(address);
  // What already asks for rows is asked as it is.
  if (
    /^gviz\/tq/.test(page) ||
    /^(?:csv|tsv)$/.test(searchParams.get('format') ?? searchParams.get('output') ?? '')
  )
    return address;
  const gid = searchParams.get('gid') ?? /gid=(\d+)/.exec(hash)?.[1];
  const root = `https://docs.google.com/spreadsheets/d/${published ?? ''}${id}`;
  const sheet = gid === undefined ? '' : `&gid=${gid}`;
  return published
    ? `${root}/pub?output=csv${sheet && `&single=true${sheet}`}`
    : `${root}/export?format=csv${sheet}`;
}
