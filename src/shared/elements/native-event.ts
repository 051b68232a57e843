/** The platform's own `Event`, also where an old library has put another under its name: what those extend stays theirs. */
export const NativeEvent = Object.getPrototypeOf(MessageEvent) as typeof Event;
