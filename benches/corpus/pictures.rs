//! Small pictures, made from the number of their article.

use super::random::Random;

const WIDTH: usize = 96;
const HEIGHT: usize = 60;

/// The picture `name` of the article `number`: a PNG or an SVG, by its ending.
pub fn picture(name: &str, seed: u64, number: usize) -> Vec<u8> {
    let mut random = Random::new(seed, u64::MAX - number as u64);
    if name.ends_with(".svg") { svg(&mut random).into_bytes() } else { png(&mut random) }
}

fn svg(random: &mut Random) -> String {
    let mut shapes = String::new();
    for column in 0..random.between(4, 9) {
        let height = random.between(20, 180);
        let (x, y) = (20 + column * 60, 220 - height);
        shapes.push_str(&format!(
            "  <rect x=\"{x}\" y=\"{y}\" width=\"40\" height=\"{height}\" fill=\"#5b7c99\"/>\n"
        ));
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600\" height=\"240\" viewBox=\"0 0 600 240\">\n  \
         <rect width=\"600\" height=\"240\" fill=\"#f4f1ea\"/>\n{shapes}</svg>\n"
    )
}

/// Columns in colours of a palette, stored without compression.
fn png(random: &mut Random) -> Vec<u8> {
    let columns: Vec<u8> = (0..WIDTH.div_ceil(8)).map(|_| random.below(4) as u8).collect();
    let mut rows = Vec::with_capacity((WIDTH + 1) * HEIGHT);
    for row in 0..HEIGHT {
        rows.push(0);
        rows.extend((0..WIDTH).map(|x| (columns[x / 8] + u8::from(row > HEIGHT / 2)) % 4));
    }
    let size = |length: usize| u32::try_from(length).expect("the picture is small").to_be_bytes();
    let header = [&size(WIDTH)[..], &size(HEIGHT), &[8, 3, 0, 0, 0]].concat();
    let palette = [244, 241, 234, 91, 124, 153, 176, 137, 104, 58, 64, 70];
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, data) in [
        (b"IHDR", header),
        (b"PLTE", palette.to_vec()),
        (b"IDAT", stored(&rows)),
        (b"IEND", Vec::new()),
    ] {
        let body = [&kind[..], &data].concat();
        file.extend(size(data.len()));
        file.extend(&body);
        file.extend(crc(&body).to_be_bytes());
    }
    file
}

/// A zlib stream of one stored block, which holds less than 64 kB.
fn stored(data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).expect("the picture is small");
    let mut stream = vec![0x78, 0x01, 0x01];
    stream.extend(length.to_le_bytes());
    stream.extend((!length).to_le_bytes());
    stream.extend(data);
    let (a, b) = data.iter().fold((1_u32, 0_u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65521;
        (a, (b + a) % 65521)
    });
    stream.extend((b << 16 | a).to_be_bytes());
    stream
}

fn crc(data: &[u8]) -> u32 {
    !data.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { 0xEDB8_8320 ^ (sum >> 1) } else { sum >> 1 }
        })
    })
}
