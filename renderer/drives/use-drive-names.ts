import { useDrives, useWork } from '../app/stores-context.tsx';

export interface DriveNames {
  readonly label: string;
  readonly address: string;
  readonly user: string;
  /** It is an app password for another application: there is no drive to it. */
  readonly isApplication: boolean;
}

/** Names of the drive that the work is about; it may have gone from the list already. */
export function useDriveNames(): DriveNames {
  const target = useWork((state) => state.target);
  const removing = useDrives((state) => state.removing);
  const list = useDrives((state) => state.list);
  const all = list === null ? [] : [...list.drives, ...list.applications];
  const drive = all.find(({ id }) => id === target) ?? removing;
  const duty = list?.open.find(({ id }) => id === target);
  return {
    label: drive?.label ?? duty?.label ?? '',
    address: drive?.platform.address ?? '',
    user: drive?.user ?? '',
    isApplication: list?.applications.some(({ id }) => id === target) ?? false,
  };
}
