import { NativeEvent } from '../shared/elements/native-event.js';

/** A visitor hid the banner with its button. Prevent it to keep the banner. */
export class ClinicBannerDismissEvent extends NativeEvent {
  static readonly type = 'clinic-banner-dismiss';

  constructor() {
    super(ClinicBannerDismissEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'clinic-banner-dismiss': ClinicBannerDismissEvent;
  }
}
