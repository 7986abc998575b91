SELECT lethe.share_lock(CAST(:tables AS regclass[]))
