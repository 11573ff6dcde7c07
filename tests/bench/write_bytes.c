/* The bare cost of a site: reads every file below SOURCE into memory, then writes the same bytes below TARGET.
   Prints the seconds that the writing alone took. Folders are made on the way, as a generator must. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct entry { char *name; char *body; size_t size; int is_folder; };
static struct entry *entries;
static size_t count, room, skip;

static int take(const char *path, const struct stat *found, int kind, struct FTW *walk) {
    (void)walk;
    if (count == room) entries = realloc(entries, (room = room ? 2 * room : 4096) * sizeof *entries);
    struct entry *e = &entries[count++];
    e->name = strdup(path + skip);
    e->is_folder = kind == FTW_D;
    e->size = e->is_folder ? 0 : (size_t)found->st_size;
    e->body = malloc(e->size + 1);
    if (!e->is_folder) {
        int in = open(path, O_RDONLY);
        if (in < 0 || read(in, e->body, e->size) != (ssize_t)e->size) exit(2);
        close(in);
    }
    return 0;
}

int main(int arguments, char **argument) {
    if (arguments != 3) return 64;
    skip = strlen(argument[1]);
    if (nftw(argument[1], take, 64, FTW_PHYS)) return 2;
    struct timespec start, end;
    char path[4096];
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (size_t i = 0; i < count; i++) {
        snprintf(path, sizeof path, "%s%s", argument[2], entries[i].name);
        if (entries[i].is_folder) { mkdir(path, 0777); continue; }
        int out = open(path, O_WRONLY | O_CREAT | O_EXCL, 0666);
        if (out < 0 || write(out, entries[i].body, entries[i].size) != (ssize_t)entries[i].size) return 2;
        close(out);
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%.4f\n", (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9);
    return 0;
}
