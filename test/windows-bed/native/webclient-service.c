// A service that does nothing but run. It is registered as WebClient, so that a program can find WebClient absent, disabled,
// stopped or running.
#include <windows.h>

static SERVICE_STATUS_HANDLE handle;
static HANDLE done;

static void tell(DWORD state) {
  SERVICE_STATUS status = {SERVICE_WIN32_OWN_PROCESS, state, state == SERVICE_RUNNING ? SERVICE_ACCEPT_STOP : 0, 0, 0, 0, 0};
  SetServiceStatus(handle, &status);
}

// Makes a file that exists as long as the service runs, however the service ends; the redirector looks for it.
static HANDLE show_running(void) {
  return CreateFileW(L"C:\\lk\\webclient.running", GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_DELETE, NULL, CREATE_ALWAYS, FILE_FLAG_DELETE_ON_CLOSE, NULL);
}

static void WINAPI control(DWORD code) {
  if (code == SERVICE_CONTROL_STOP) SetEvent(done);
}

static void WINAPI serve(DWORD count, LPWSTR *arguments) {
  handle = RegisterServiceCtrlHandlerW(L"WebClient", control);
  done = CreateEventW(NULL, TRUE, FALSE, NULL);
  HANDLE running = show_running();
  tell(SERVICE_RUNNING);
  WaitForSingleObject(done, INFINITE);
  CloseHandle(running);
  tell(SERVICE_STOPPED);
}

int main(void) {
  SERVICE_TABLE_ENTRYW table[] = {{L"WebClient", serve}, {NULL, NULL}};
  return StartServiceCtrlDispatcherW(table) ? 0 : 1;
}
