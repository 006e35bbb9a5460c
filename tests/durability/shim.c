/* Fails the N-th change of files under one folder: loaded before the C library with LD_PRELOAD.

   ita_arm() begins counting, ita_disarm() ends it and tells how many changes there were. The N-th fails with
   an errno, is written by half, or is where the process ends with SIGKILL. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { FAIL = 0, SHORT = 1, KILL = 2, TORN = 3 };

static char root[PATH_MAX], hit_call[32];
static long count, target;
static int armed, error_number, how, stays, half;

void ita_arm(const char *folder, long nth, int number, int way, int goes_on) {
    snprintf(root, sizeof root, "%s", folder);
    count = 0, target = nth, error_number = number, how = way, stays = goes_on, half = 0;
    hit_call[0] = 0;
    armed = 1;
}

long ita_disarm(void) { armed = 0; return count; }

const char *ita_hit(void) { return hit_call; }

static int under(const char *path) {
    size_t length = strlen(root);
    return strncmp(path, root, length) == 0 && (path[length] == '/' || path[length] == 0);
}

static int under_fd(int fd) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return under(path);
}

static int under_at(int folder, const char *path) {
    return path[0] == '/' ? under(path) : folder != AT_FDCWD && under_fd(folder);
}

/* Whether this change is the one; with KILL the process ends here. */
static int now(const char *call) {
    count++;
    if (count != target && !(stays && count > target)) return 0;
    if (count == target) snprintf(hit_call, sizeof hit_call, "%s", call);
    if (how == KILL) kill(getpid(), SIGKILL);
    errno = error_number;
    return 1;
}

#define REAL(name) ({ static __typeof__(&name) real; if (!real) real = dlsym(RTLD_NEXT, #name); real; })

#define ON_FD(type, name, params, args, fd) \
    type name params { if (armed && under_fd(fd) && now(#name)) return -1; return REAL(name) args; }
#define ON_PATH(name, params, args, where) \
    int name params { if (armed && (where) && now(#name)) return -1; return REAL(name) args; }

/* A write that comes half, as on a disk that is full: what follows fails. */
#define ON_WRITE(name, params, args, half_args) \
    ssize_t name params { \
        if (armed && under_fd(fd)) { \
            if (half) { errno = ENOSPC; return -1; } \
            if (now(#name)) { \
                if (how != SHORT && how != TORN) return -1; \
                ssize_t written = size > 1 ? REAL(name) half_args : 0; \
                if (how == TORN) kill(getpid(), SIGKILL); \
                half = stays; \
                return written; \
            } \
        } \
        return REAL(name) args; \
    }

ON_WRITE(write, (int fd, const void *from, size_t size), (fd, from, size), (fd, from, size / 2))
ON_WRITE(pwrite, (int fd, const void *from, size_t size, off_t at), (fd, from, size, at), (fd, from, size / 2, at))
ON_WRITE(pwrite64, (int fd, const void *from, size_t size, off64_t at), (fd, from, size, at),
         (fd, from, size / 2, at))
ON_FD(ssize_t, writev, (int fd, const struct iovec *from, int many), (fd, from, many), fd)
ON_FD(ssize_t, pwritev, (int fd, const struct iovec *from, int many, off_t at), (fd, from, many, at), fd)
ON_FD(ssize_t, copy_file_range, (int in, off64_t *from, int fd, off64_t *to, size_t size, unsigned flags),
      (in, from, fd, to, size, flags), fd)
ON_FD(ssize_t, sendfile, (int fd, int in, off_t *from, size_t size), (fd, in, from, size), fd)
ON_FD(ssize_t, sendfile64, (int fd, int in, off64_t *from, size_t size), (fd, in, from, size), fd)
ON_FD(int, fsync, (int fd), (fd), fd)
ON_FD(int, fdatasync, (int fd), (fd), fd)
ON_FD(int, ftruncate, (int fd, off_t size), (fd, size), fd)
ON_FD(int, ftruncate64, (int fd, off64_t size), (fd, size), fd)
ON_FD(int, fchmod, (int fd, mode_t mode), (fd, mode), fd)
ON_PATH(chmod, (const char *path, mode_t mode), (path, mode), under(path))
ON_PATH(fchmodat, (int folder, const char *path, mode_t mode, int flags), (folder, path, mode, flags),
        under_at(folder, path))
ON_PATH(rename, (const char *from, const char *to), (from, to), under(from) || under(to))
ON_PATH(renameat, (int a, const char *from, int b, const char *to), (a, from, b, to),
        under_at(a, from) || under_at(b, to))
ON_PATH(link, (const char *from, const char *to), (from, to), under(to))
ON_PATH(linkat, (int a, const char *from, int b, const char *to, int flags), (a, from, b, to, flags),
        under_at(b, to))
ON_PATH(unlink, (const char *path), (path), under(path))
ON_PATH(unlinkat, (int folder, const char *path, int flags), (folder, path, flags), under_at(folder, path))
ON_PATH(rmdir, (const char *path), (path), under(path))
ON_PATH(mkdir, (const char *path, mode_t mode), (path, mode), under(path))
ON_PATH(mkdirat, (int folder, const char *path, mode_t mode), (folder, path, mode), under_at(folder, path))

#define ON_OPEN(name) \
    int name(const char *path, int flags, ...) { \
        mode_t mode = 0; \
        if (flags & (O_CREAT | __O_TMPFILE)) { \
            va_list more; \
            va_start(more, flags); \
            mode = va_arg(more, mode_t); \
            va_end(more); \
        } \
        if (armed && (flags & O_CREAT) && under(path) && now(#name)) return -1; \
        return REAL(name)(path, flags, mode); \
    }
#define ON_OPENAT(name) \
    int name(int folder, const char *path, int flags, ...) { \
        mode_t mode = 0; \
        if (flags & (O_CREAT | __O_TMPFILE)) { \
            va_list more; \
            va_start(more, flags); \
            mode = va_arg(more, mode_t); \
            va_end(more); \
        } \
        if (armed && (flags & O_CREAT) && under_at(folder, path) && now(#name)) return -1; \
        return REAL(name)(folder, path, flags, mode); \
    }

ON_OPEN(open)
ON_OPEN(open64)
ON_OPENAT(openat)
ON_OPENAT(openat64)
