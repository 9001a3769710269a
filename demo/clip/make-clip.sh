#!/usr/bin/env bash
# Makes the demo clip from nothing: a 72-second journey past hills and forests, from before dawn until night, with a visible
# time code and a melody that changes with every chapter. Every picture and tone is computed by ffmpeg; no file goes in.
# Out come CMAF/HLS renditions, an audio group, subtitles, and thumbnails for the seek bar, all beside this script.
# Needs ffmpeg 5 or newer with libx264, drawtext and the Liberation fonts. Takes some ten minutes on two cores.
set -euo pipefail
cd "$(dirname "$0")"

readonly SECONDS_LONG=72 FPS=24 SEGMENT=4 TILE_EVERY=2
readonly SANS='Liberation Sans' NARROW='Liberation Sans Narrow' MONO='Liberation Mono'
# height width bitrate[kbit/s] profile level codec
readonly RENDITIONS='360 640 105 main 3.0 avc1.4d401e
720 1280 240 high 3.1 avc1.64001f
1080 1920 400 high 4.0 avc1.640028'
readonly AUDIO_KBITS=64

work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
ff() { ffmpeg -hide_banner -loglevel error -nostdin -y "$@"; }

# A picture of one colour whose opacity, from 0 to 1, is an awk expression of x and y; h is what an expression of x alone gave for the column.
stencil() { # NAME COLOUR WIDTH HEIGHT OPACITY [COLUMN]
    awk -v w="$3" -v height="$4" '
        function abs(a) { return a < 0 ? -a : a }
        function clip(a) { return a < 0 ? 0 : a > 1 ? 1 : a }
        function hash(n) { return abs(sin(n * 12.9898 + 4)) }
        function wave(k, shift) { return sin(6.283185307 * k * x / 3840 + shift) }
        function puff(cx, cy, rx, ry) { return exp(-((x % 1920 - cx) / rx) ^ 2 - ((y - cy) / ry) ^ 2) }
        function fir(every, low, high,    u) { u = abs(2 * (x % every) / every - 1); return (low + (high - low) * hash(int(x / every))) * (1 - u) * (1 - 0.1 * abs(sin(44 * u))) }
        BEGIN {
            print "P2", w, height, 255
            for (x = 0; x < w; x++) column[x] = '"${6:-0}"'
            for (y = 0; y < height; y++) {
                line = ""
                for (x = 0; x < w; x++) { h = column[x]; line = line int(255 * clip('"$5"')) " " }
                print line
            }
        }' >"$work/$1.pgm"
    ff -i "$work/$1.pgm" -f lavfi -i "color=$2:s=$3x$4:r=1,format=rgb24" -filter_complex '[0]format=gray[a];[1][a]alphamerge' -frames:v 1 "$work/$1.png"
}

# A silhouette 3840 pixels long that goes on where it began, lengthened by one screen for scrolling without a seam.
silhouette() { # NAME COLOUR OPACITY HEIGHT-OF-COLUMN [SOFTNESS in pixels]
    stencil "$1-once" "$2" 3840 1080 "$3 * clip((y - 1080 + h) / ${5:-1})" "$4"
    ff -i "$work/$1-once.png" -filter_complex '[0]split[a][b];[a][b]hstack,crop=5760:1080:0:0' -frames:v 1 "$work/$1.png"
}

draw_scenery() {
    silhouette far   0x28305c 0.47 '430 + 90 * abs(wave(3, 1)) + 60 * abs(wave(7, 2)) + 26 * abs(wave(17, 0)) + 8 * wave(41, 0)'
    silhouette mid   0x1a2246 0.65 '290 + 70 * wave(2, 2) + 44 * abs(wave(6, 0)) + 16 * wave(19, 1) + 5 * wave(53, 0)'
    silhouette hills 0x10162e 0.82 '180 + 52 * wave(3, 0) + 30 * wave(7, 2) + 8 * wave(23, 0)'
    silhouette wood  0x090d1c 0.94 '70 + 16 * wave(5, 0) + fir(60, 40, 130)' 4
    silhouette near  0x03050c 1    '24 + 7 * wave(3, 0) + fir(120, 16, 230)' 4
    # telegraph poles with two crossbars, every 1280 pixels, and a wire that sags between them
    stencil poles 0x020308 3200 1080 '(y > 360 && h < 7) || (h < 64 && abs(y - 410) < 5) || (h < 46 && abs(y - 450) < 5) ? 1 : 0.7 * clip(1.6 - abs(y - 474 + 70 * (1 - h / 640) ^ 2))' 'abs(x % 1280 - 640)'
    stencil sun   0xffe296 960 960 "$(glow 78)"
    stencil moon  0xe8eeff 960 960 "$(glow 52)"
    stencil stars 0xfffaf0 1920 800 '(r = rand()) > 0.9995 ? 0.3 + 0.7 * rand() : 0'
    stencil clouds 0xfff0ec 2880 400 '0.5 * (puff(380, 150, 210, 15) + puff(540, 128, 150, 17) + puff(1180, 250, 260, 13) + puff(1370, 232, 130, 15))'
    # a hot-air balloon: a striped ball that narrows to a basket on two ropes
    stencil balloon 0xd8452f 240 320 '(h % 40 < 20 && y < 222 ? 0.72 : 1) * (y <= 110 ? clip(100 - sqrt((x - 120) ^ 2 + (y - 110) ^ 2)) : y < 222 ? clip(100 - 0.74 * (y - 110) - abs(x - 120)) : y < 262 ? abs(abs(x - 120) - 14) < 2 : y < 290 && abs(x - 120) < 20)' 'x'
}

glow() { # RADIUS: a disc with a wide, faint halo
    echo "(d = sqrt((x - 480) ^ 2 + (y - 480) ^ 2)) < $1 ? 1 : clip(1 + $1 - d) > 0 ? 1 + $1 - d : 0.38 * exp(($1 - d) / 90) * clip((470 - d) / 120)"
}

# Skies from zenith to horizon, one for every twelve seconds, and one more to arrive at.
readonly SKIES='0x070b1e 0x16204a 0x43386b
0x1f2b66 0x8a4f7d 0xff9e6d
0x2f6fb5 0x7fb3de 0xffe3b8
0x2a5f9e 0xd39a6a 0xffc46b
0x2b1d57 0xa13c63 0xff6f4f
0x0a1030 0x1b2a5c 0x3f4f86
0x04060f 0x0a1330 0x16254f'

sky_filter() {
    local i=0 chain='' previous='' colours
    while read -r -a colours; do
        chain+="gradients=s=480x270:r=$FPS:d=1:n=3:speed=0.00001:c0=${colours[0]}:c1=${colours[1]}:c2=${colours[2]}:x0=240:y0=0:x1=240:y1=225,format=yuv444p,trim=end_frame=1,loop=-1:1,setpts=N/$FPS/TB,trim=duration=$SECONDS_LONG[g$i];"
        if (( i == 0 )); then previous=g0; else
            chain+="[$previous][g$i]xfade=transition=fade:duration=9:offset=$((12 * i - 9))[x$i];"; previous=x$i
        fi
        i=$((i + 1))
    done <<<"$SKIES"
    printf '%s[%s]trim=duration=%s,setpts=PTS-STARTPTS,scale=1920:1080:flags=bicubic,format=yuv420p[sky];' "$chain" "$previous" "$SECONDS_LONG"
}

readonly CHAPTERS='Before dawn|Sunrise|High noon|Golden hour|Dusk|Night train'

captions() {
    local i=0 chapter from to chain=''
    local names; IFS='|' read -r -a names <<<"$CHAPTERS"
    for chapter in "${names[@]}"; do
        from=$((12 * i)); to=$((12 * i + 12))
        local fade="alpha='clip(min(t-$from-0.4\,$to-0.2-t)/0.8\,0\,1)':enable='between(t\,$from\,$to)'"
        chain+=",drawtext=font='$NARROW':text='$((i + 1))':fontsize=150:fontcolor=white@0.92:x=120:y=270:$fade"
        chain+=",drawtext=font='$NARROW':text='${chapter^^}':fontsize=64:fontcolor=white@0.92:x=225:y=278:$fade"
        chain+=",drawtext=font='$SANS':text='Chapter $((i + 1)) of ${#names[@]}':fontsize=30:fontcolor=white@0.7:x=228:y=352:$fade"
        i=$((i + 1))
    done
    printf '%s' "$chain"
}

draw_film() {
    local scroll='crop=1920:1080:x=mod(t*SPEED\,3840):y=0' picture inputs=()
    for picture in far mid hills wood near poles sun moon stars clouds balloon; do inputs+=(-i "$work/$picture.png"); done
    local still="format=yuva420p,loop=-1:1,setpts=N/$FPS/TB,trim=duration=$SECONDS_LONG" # decoded once, shown in every frame
    ff "${inputs[@]}" -filter_complex "
        [10]scale=120:160:flags=area,$still[balloon];
        $(sky_filter)
        [0]$still,${scroll/SPEED/10}[far];[1]$still,${scroll/SPEED/28}[mid];[2]$still,${scroll/SPEED/66}[hills];[3]$still,${scroll/SPEED/150}[wood];[4]$still,${scroll/SPEED/330}[near];
        [5]$still,crop=1920:1080:x=mod(t*520\,3840):y=0[poles];
        [8]$still,split[s0][s1];[s0]fade=out:st=8:d=10:alpha=1[dawnstars];[s1]fade=in:st=54:d=9:alpha=1[nightstars];
        [9]$still,crop=1920:400:x=mod(t*14\,960):y=0,fade=in:st=9:d=8:alpha=1,fade=out:st=52:d=8:alpha=1[clouds];
        [6]$still,fade=in:st=11.5:d=3:alpha=1,fade=out:st=47.5:d=3:alpha=1[sun];[7]$still,fade=in:st=52:d=5:alpha=1[moon];
        [sky][dawnstars]overlay=0:0:enable='lt(t\,18)'[a0];[a0][nightstars]overlay=0:0:enable='gt(t\,54)'[a1];
        [a1][sun]overlay=x='1480-W*0.62*(t-9)/44-480':y='900-700*sin(PI*clip((t-9)/44\,0\,1))-480':eval=frame:enable='between(t\,5\,60)'[a2];
        [a2][moon]overlay=x='1640-(t-50)*20-480':y='430-(t-50)*9-480':eval=frame:enable='gt(t\,49)'[a3];
        [a3][clouds]overlay=0:70:enable='between(t\,9\,60)'[a4];
        [a4][balloon]overlay=x='2000-(t-18)*62':y='300+26*sin(t*0.7)':eval=frame:enable='between(t\,18\,52)'[a5];
        [a5][far]overlay[b0];[b0][mid]overlay[b1];[b1][hills]overlay[b2];[b2][wood]overlay[b3];[b3][poles]overlay[b4];[b4][near]overlay[b5];
        [b5]format=yuv420p,drawtext=font='$MONO':text='%{pts\\:hms}':fontsize=84:fontcolor=white@0.95:x=118:y=110:shadowcolor=black@0.35:shadowx=2:shadowy=2
        ,drawtext=font='$SANS':text='NETFLIXCLONE  DEMO  REEL':fontsize=28:fontcolor=white@0.6:x=w-tw-120:y=122$(captions)
        ,fade=in:st=0:d=1,fade=out:st=71:d=1[v]" \
       -map '[v]' -t $SECONDS_LONG -c:v libx264 -preset ultrafast -crf 8 "$work/film.mp4"
}

# Four chords of four seconds; each chapter is transposed, and plucks, pad, bass and bells come and go with it.
compose() {
    local chord="st(0,mod(floor(t/4),4));st(1,if(eq(ld(0),0),-3,if(eq(ld(0),1),-7,if(eq(ld(0),2),0,-5))));st(2,floor(t/12));st(3,mod(ld(2)*5,12)-6*gt(mod(ld(2)*5,12),6));st(4,if(eq(ld(0),0),3,4));"
    local pad="st(5,220*pow(2,(ld(1)+3+ld(3))/12));st(6,mod(t,4));st(7,min(1,ld(6)/1.2)*min(1,(4-ld(6))/0.9));ld(7)*(sin(2*PI*ld(5)*t)+sin(2*PI*ld(5)*1.003*t)+0.8*sin(2*PI*ld(5)*pow(2,ld(4)/12)*t)+0.8*sin(2*PI*ld(5)*1.4983*t))*0.045"
    local bass="st(5,55*pow(2,(ld(1)+3+ld(3))/12));st(6,mod(t,2));(0.16*sin(2*PI*ld(5)*t)+0.05*sin(4*PI*ld(5)*t))*exp(-1.1*ld(6))*min(1,ld(6)*60)"
    local pluck="st(8,2+mod(ld(2),3));st(6,mod(t*ld(8),1)/ld(8));st(9,floor(t*ld(8)));st(5,mod(ld(9)*(3+2*mod(ld(2),2)),5));st(5,if(eq(ld(5),0),0,if(eq(ld(5),1),ld(4),if(eq(ld(5),2),7,if(eq(ld(5),3),12,12+ld(4))))));st(5,440*pow(2,(ld(1)+3+ld(3)+ld(5))/12));(sin(2*PI*ld(5)*t)+0.4*sin(4*PI*ld(5)*t)+0.15*sin(6*PI*ld(5)*t))*exp(-5*ld(6))*min(1,ld(6)*150)*0.11"
    local bell="st(6,mod(t,6));st(5,880*pow(2,(ld(1)+3+ld(3)+7)/12));(sin(2*PI*ld(5)*t)+0.5*sin(2*PI*ld(5)*2.756*t))*exp(-2.2*ld(6))*min(1,ld(6)*200)*0.035"
    ff -f lavfi -i "aevalsrc='$chord$pad':s=48000:d=$SECONDS_LONG" -f lavfi -i "aevalsrc='$chord$bass':s=48000:d=$SECONDS_LONG" \
       -f lavfi -i "aevalsrc='$chord$pluck':s=48000:d=$SECONDS_LONG" -f lavfi -i "aevalsrc='$chord$bell':s=48000:d=$SECONDS_LONG" \
       -filter_complex "[0]lowpass=f=1400,pan=stereo|c0=c0|c1=c0[p];[1]pan=stereo|c0=c0|c1=c0[b];
        [2]pan=stereo|c0=0.9*c0|c1=0.6*c0,aecho=0.8:0.7:333|500:0.35|0.25[k];[3]pan=stereo|c0=0.5*c0|c1=0.9*c0,aecho=0.8:0.7:700|1100:0.4|0.3[l];
        [p][b][k][l]amix=inputs=4:duration=first:normalize=0,lowpass=f=9000,volume=1.5,alimiter=limit=0.9,afade=in:d=1.5,afade=out:st=69:d=3[a]" \
       -map '[a]' -t $SECONDS_LONG -c:a pcm_s16le "$work/music.wav"
}

package() { # DIRECTORY, then what to encode: one rendition in aligned segments of its own
    local into=$1; shift
    rm -rf "$into"; mkdir -p "$into"
    ff "$@" -f hls -hls_time $SEGMENT -hls_playlist_type vod -hls_segment_type fmp4 -hls_flags independent_segments \
       -hls_fmp4_init_filename init.mp4 -hls_segment_filename "$into/%d.m4s" "$into/index.m3u8"
}

# Without B-frames, so that the first picture has time 0 as the first sound does.
encode_picture() {
    local height width kbits profile level codec
    while read -r height width kbits profile level codec; do
        local how=(-an -vf "scale=$width:$height:flags=lanczos,setsar=1" -c:v libx264 -preset medium -profile:v "$profile" -level "$level" -pix_fmt yuv420p
            -b:v "${kbits}k" -maxrate "$((kbits * 9 / 5))k" -bufsize "$((kbits * 3))k" -r $FPS -g $((FPS * SEGMENT)) -keyint_min $((FPS * SEGMENT))
            -sc_threshold 0 -flags +cgop -bf 0 -aq-mode 3 -map_metadata -1)
        package "v$height" -i "$work/film.mp4" "${how[@]}"
    done <<<"$RENDITIONS"
}

# bits a second of a rendition: the heaviest segment and the average
peak() { stat -c %s "$1"/*.m4s | sort -n | tail -1 | awk -v s=$SEGMENT '{ printf "%d", $1 * 8 / s }'; }
average() { stat -c %s "$1"/*.m4s | awk -v s=$SECONDS_LONG '{ n += $1 } END { printf "%d", n * 8 / s }'; }

write_master() {
    local height width kbits profile level codec
    {
        printf '#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n\n'
        printf '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="audio/index.m3u8"\n'
        printf '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="subtitles",NAME="English",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="subtitles/index.m3u8"\n'
        while read -r height width kbits profile level codec; do
            printf '\n#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,RESOLUTION=%dx%d,FRAME-RATE=%d.000,CODECS="%s,mp4a.40.2",AUDIO="audio",SUBTITLES="subtitles"\nv%d/index.m3u8\n' \
                $(($(peak "v$height") + $(peak audio))) $(($(average "v$height") + $(average audio))) "$width" "$height" $FPS "$codec" "$height"
        done <<<"$RENDITIONS"
    } >master.m3u8
}

write_subtitles() {
    mkdir -p subtitles
    {
        printf 'WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\n'
        local start end text
        while IFS='|' read -r start end text; do
            printf '\n00:%02d:%02d.000 --> 00:%02d:%02d.500\n%s\n' $((start / 60)) $((start % 60)) $((end / 60)) $((end % 60)) "$text"
        done <<'CUES'
1|3|The last stars are still up.
4|7|A train leaves before the town is awake.
8|11|Behind the ridge, somebody is turning up a lamp.
13|15|There it is.
17|19|Every fir on the hill gets a golden edge.
20|23|Good morning, far mountains.
25|27|By noon the air is all light.
28|31|A balloon! It has nowhere to be, like us.
32|35|Telegraph poles count the seconds.
37|39|The afternoon takes its time.
40|43|Shadows grow long legs.
44|47|One more hour of gold.
49|51|And the sky catches fire.
52|55|The moon has been waiting its turn.
56|59|Windows light up in villages we never see.
61|63|Now the night runs alongside.
64|67|Close your eyes. The wheels will keep the beat.
68|70|Tomorrow we arrive.
CUES
    } >subtitles/en.vtt
    printf '#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:%d\n#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXTINF:%d.000,\nen.vtt\n#EXT-X-ENDLIST\n' \
        $SECONDS_LONG $SECONDS_LONG >subtitles/index.m3u8
}

# One sheet of small pictures, each from the middle of its seconds, and a WebVTT file that says which part of it belongs to which seconds.
draw_storyboard() {
    mkdir -p storyboard
    ff -i "$work/film.mp4" -vf "select='not(mod(n-$((FPS * TILE_EVERY / 2))\,$((FPS * TILE_EVERY))))',scale=192:108:flags=lanczos,tile=6x6" -frames:v 1 -q:v 5 storyboard/sheet.jpg
    {
        printf 'WEBVTT\n'
        local i from
        for (( i = 0; i < SECONDS_LONG / TILE_EVERY; i++ )); do
            from=$((i * TILE_EVERY))
            printf '\n00:%02d:%02d.000 --> 00:%02d:%02d.000\nsheet.jpg#xywh=%d,%d,192,108\n' $((from / 60)) $((from % 60)) \
                $(((from + TILE_EVERY) / 60)) $(((from + TILE_EVERY) % 60)) $((i % 6 * 192)) $((i / 6 * 108))
        done
    } >storyboard/storyboard.vtt
}

draw_scenery
draw_film
compose
encode_picture
package audio -i "$work/music.wav" -vn -c:a aac -b:a ${AUDIO_KBITS}k -ac 2 -ar 48000 -map_metadata -1
write_master
write_subtitles
draw_storyboard
du -sh .
